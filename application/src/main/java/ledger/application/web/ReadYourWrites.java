package ledger.application.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ledger.messages.Caller;
import ledger.messages.LogHead;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets callers find what they wrote: after a success, their next reads on this node wait, briefly, until the
 * projections have reached the log as it was when the success was answered.
 *
 * <p>A caller can have its answer before this filter has seen the write end. So while a write of the caller is under
 * way, its reads wait for the log as it is now.
 */
@Component
@Order(20)
final class ReadYourWrites extends OncePerRequestFilter {

    private static final Duration BRIEFLY = Duration.ofSeconds(2);

    /** What one caller wrote: how many writes are under way, and the log's head when the last success was answered. */
    private record Written(int underWay, long index) {
        static final Written NOTHING = new Written(0, -1);
    }

    private final LogHead log;
    private final CaughtUp projections;
    private final Map<String, Written> callers = new ConcurrentHashMap<>();

    ReadYourWrites(LogHead log, CaughtUp projections) {
        this.log = log;
        this.projections = projections;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = CallerResolver.current();
        if (caller == null) {
            chain.doFilter(request, response);
        } else if (isRead(request)) {
            await(callers.getOrDefault(caller.name(), Written.NOTHING));
            chain.doFilter(request, response);
        } else {
            write(caller.name(), request, response, chain);
        }
    }

    private void write(String caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        change(caller, 1, -1);
        long index = -1;
        try {
            chain.doFilter(request, response);
            index = response.getStatus() / 100 == 2 ? log.index() : -1;
        } finally {
            change(caller, -1, index);
        }
    }

    private void change(String caller, int underWay, long index) {
        callers.merge(
                caller,
                new Written(underWay, index),
                (was, now) -> new Written(was.underWay() + now.underWay(), Math.max(was.index(), now.index())));
    }

    private void await(Written written) {
        long index = written.underWay() > 0 ? log.index() : written.index();
        if (index >= 0 && !projections.await(index, BRIEFLY)) {
            logger.debug("a read was answered before the projections had caught up");
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
