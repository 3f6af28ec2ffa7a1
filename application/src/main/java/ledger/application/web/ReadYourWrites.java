package ledger.application.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import ledger.messages.LogHead;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets everyone find what was answered with a success before: a read waits, briefly, until the projections have reached
 * the log as it was when the read arrived. So it does not matter with which key, or on which node, the write was made.
 *
 * <p>Operations are not made to wait: they show how far the projections are; nor is what streams.
 */
@Component
@Order(20)
final class ReadYourWrites extends OncePerRequestFilter {

    private static final Duration BRIEFLY = Duration.ofSeconds(2);

    private final LogHead log;
    private final CaughtUp projections;

    ReadYourWrites(LogHead log, CaughtUp projections) {
        this.log = log;
        this.projections = projections;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isReadOfTheViews(request) && !projections.await(log.index(), BRIEFLY)) {
            logger.debug("a read was answered before the projections had caught up");
        }
        chain.doFilter(request, response);
    }

    private static boolean isReadOfTheViews(HttpServletRequest request) {
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        String path = request.getRequestURI();
        return read && CallerResolver.current() != null && (isOfTheApi(path) || isPage(path));
    }

    private static boolean isOfTheApi(String path) {
        return path.startsWith("/v1/") && !path.startsWith("/v1/ops/");
    }

    private static boolean isPage(String path) {
        return path.startsWith("/dashboard")
                && !path.startsWith("/dashboard/assets/")
                && !path.equals("/dashboard/live")
                && !path.equals("/dashboard/health");
    }
}
