package ledger.application.node;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
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
 * Lets a node that is told to stop leave politely: it serves on for a while, saying that it is not ready; then it
 * refuses what is new before reading it, and answers what it had let in. Only then does the web server close its door,
 * so that no request lies behind it unanswered. Every answer asks the client to come back over another connection.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Leaving extends OncePerRequestFilter implements SmartLifecycle {

    private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(15);
    /** How long those are waited for that ask again although they were refused. */
    private static final Duration TIME_TO_REFUSE = Duration.ofSeconds(3);

    private static final Duration NAP = Duration.ofMillis(10);
    /** Naps without a request until all are thought to have been told; a busy machine makes them longer by itself. */
    private static final int QUIET_NAPS = 50;

    private final Duration notice;
    private final AtomicLong asked = new AtomicLong();
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
        asked.incrementAndGet();
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
            answerWhoWasLetIn();
            refuseUntilNobodyAsks();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    private void answerWhoWasLetIn() throws InterruptedException {
        long deadline = System.nanoTime() + TIME_TO_ANSWER.toNanos();
        while (letIn.get() > 0 && System.nanoTime() < deadline) {
            Thread.sleep(NAP.toMillis());
        }
    }

    private void refuseUntilNobodyAsks() throws InterruptedException {
        long deadline = System.nanoTime() + TIME_TO_REFUSE.toNanos();
        int quiet = 0;
        while (quiet < QUIET_NAPS && System.nanoTime() < deadline) {
            long before = asked.get();
            Thread.sleep(NAP.toMillis());
            quiet = asked.get() == before ? quiet + 1 : 0;
        }
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
