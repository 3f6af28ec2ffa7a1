package ledger.application.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import ledger.messages.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts on record whatever an auditor asks, and whatever anyone asks where auditors ask, before the answer goes out: so
 * nobody learns anything off the record. What cannot be recorded is refused.
 *
 * <p>It stands in front of the check of keys, to see also who is turned away. Others' requests only pass through.
 */
public final class OnTheRecord extends OncePerRequestFilter {

    private static final RequestMatcher WHERE_AUDITORS_ASK = PathPatternRequestMatcher.pathPattern("/v1/audit/**");
    private static final String CALLER = OnTheRecord.class.getName() + ".caller";
    private static final String ANSWER = OnTheRecord.class.getName() + ".answer";

    private final AuditQueries queries;
    private final UnaryOperator<String> keysCutOut;
    private final Clock clock;

    /**
     * A filter that must not be a bean, which would put it in front of everything once more.
     *
     * @param keysCutOut cuts out of a text what opens the ledger
     */
    public OnTheRecord(AuditQueries queries, UnaryOperator<String> keysCutOut, Clock clock) {
        this.queries = queries;
        this.keysCutOut = keysCutOut;
        this.clock = clock;
    }

    /** Notes whose key came with the request. */
    public static void recognised(HttpServletRequest request, @Nullable Object caller) {
        request.setAttribute(CALLER, caller);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false; // that is where an answer that took its time ends
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(ANSWER) instanceof RecordedAnswer begun) {
            pass(request, response, chain, begun);
        } else {
            Instant arrival = clock.instant();
            long arrivalNanos = System.nanoTime();
            RecordedAnswer answer =
                    new RecordedAnswer(response, status -> record(request, arrival, arrivalNanos, status));
            request.setAttribute(ANSWER, answer);
            pass(request, answer, chain, answer);
        }
    }

    private static void pass(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, RecordedAnswer answer)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            if (answer.record(HttpServletResponse.SC_INTERNAL_SERVER_ERROR)) {
                throw e;
            }
            return;
        }
        if (!request.isAsyncStarted()) {
            boolean unused = answer.record(answer.getStatus());
        }
    }

    private void record(HttpServletRequest request, Instant arrival, long arrivalNanos, int status)
            throws SQLException {
        Caller caller = request.getAttribute(CALLER) instanceof Caller known ? known : null;
        boolean auditor = caller != null && caller.role() == Caller.Role.AUDITOR;
        if (auditor || WHERE_AUDITORS_ASK.matches(request)) {
            String query = request.getQueryString();
            queries.add(new AuditQuery(
                    0,
                    arrival,
                    caller == null ? "" : caller.name(),
                    caller == null ? "" : caller.role().name(),
                    request.getMethod(),
                    keysCutOut.apply(request.getRequestURI()),
                    query == null ? null : keysCutOut.apply(query),
                    status,
                    (System.nanoTime() - arrivalNanos) / 1_000));
        }
    }
}
