package ledger.application.node;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import ledger.application.web.ProblemAnswer;
import ledger.application.web.ProblemSender;
import ledger.messages.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a node that is told to stop leave politely: it serves on for a while, saying that it is not ready; then it refuses
 * what is new before reading it, and answers what it had let in. Only then does the web server close its door, so that
 * no request lies behind it unanswered. Every answer asks the client to come back over another connection.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Leaving extends OncePerRequestFilter implements SmartLifecycle {

    private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(20);
    /** Time for the last clients that were answered to ask again, and hear that they shall not. */
    private static final Duration LAST_WORDS = Duration.ofMillis(300);

    private final Duration notice;
    private final AtomicInteger letIn = new AtomicInteger();
    private volatile boolean running;
    private volatile boolean leaving;
    private volatile boolean closed;

    Leaving(@Value("${ledger.node.notice:0s}") Duration notice) {
        this.notice = notice;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        letIn.incrementAndGet(); // before looking, so that whoever closes waits for this request or is seen by it
        try {
            if (leaving) {
                response.setHeader(HttpHeaders.CONNECTION, "close");
            }
            if (closed && !request.getRequestURI().startsWith("/actuator/")) {
                ProblemSender.send(
                        response, ProblemAnswer.of(Problem.SHUTTING_DOWN.because("this node is about to stop")));
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            letIn.decrementAndGet();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before everything else, the web server included. */
    @Override
    public void stop() {
        try {
            leaving = true;
            Thread.sleep(notice.toMillis());
            closed = true;
            long deadline = System.nanoTime() + TIME_TO_ANSWER.toNanos();
            while (letIn.get() > 0 && System.nanoTime() < deadline) {
                Thread.sleep(10);
            }
            Thread.sleep(LAST_WORDS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
