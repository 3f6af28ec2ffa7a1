package ledger.application.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import ledger.application.web.ProblemAnswer;
import ledger.application.web.ProblemSender;
import ledger.command.Seldom;
import ledger.messages.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;

/** How a request is turned away before it reaches a controller. */
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final LongAdder UNKNOWN_KEYS = new LongAdder();
    private static final Seldom SAYING = new Seldom(Duration.ofSeconds(10));

    private Refusals() {}

    /** 401, or 503 when the keys cannot be looked up; where a page is asked for, the way to the page to sign in. */
    static void unknownKey(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            ProblemSender.send(response, ProblemAnswer.of(503, "keys cannot be checked now"));
            return;
        }
        if (Pages.isAsked(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, Pages.signIn(request));
            return;
        }
        boolean sent = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        if (sent) {
            note();
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, sent ? "Bearer error=\"invalid_token\"" : "Bearer");
        String detail = sent ? "not a valid key" : "a key is needed: Authorization: Bearer <key>";
        ProblemSender.send(response, ProblemAnswer.of(Problem.UNAUTHENTICATED.because(detail)));
    }

    private static void note() {
        UNKNOWN_KEYS.increment();
        if (SAYING.isTime()) {
            LOG.warn("a key was presented that opens nothing; that makes {} since this node started", UNKNOWN_KEYS);
        }
    }

    /**
     * 404 where there is nothing, 405 where there is something else, 403 where others may go; as a page where one is
     * asked for.
     */
    static void notAllowed(HttpServletRequest request, HttpServletResponse response, Exception denial)
            throws IOException {
        List<Gate> here = Gate.on(request);
        if (Pages.isAsked(request)) {
            int status = here.isEmpty() ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN;
            response.setStatus(status);
            response.sendError(status);
        } else if (here.isEmpty()) {
            ProblemSender.send(response, ProblemAnswer.of(Problem.NOT_FOUND.because("there is nothing at this path")));
        } else if (here.stream().noneMatch(gate -> gate.request().matches(request))) {
            response.setHeader(HttpHeaders.ALLOW, methods(here));
            ProblemSender.send(response, ProblemAnswer.of(405, "not with this method"));
        } else {
            ProblemSender.send(response, ProblemAnswer.of(Problem.FORBIDDEN.because("this key does not allow it")));
        }
    }

    /** 403 for what a page of another site may have sent, or one of ours from before the last sign-in. */
    static void notFromOurPage(HttpServletRequest request, HttpServletResponse response, Exception denial)
            throws IOException {
        String detail = "this page was not sent from here, or is from before you signed in: load it again";
        ProblemSender.send(response, ProblemAnswer.of(Problem.FORBIDDEN.because(detail)));
    }

    /** 400 for URIs and methods that no honest client sends. */
    static void suspicious(HttpServletRequest request, HttpServletResponse response, Exception rejection)
            throws IOException {
        ProblemSender.send(response, ProblemAnswer.of(Problem.MALFORMED.because("not a request that is taken here")));
    }

    private static String methods(List<Gate> gates) {
        return gates.stream().map(gate -> gate.row().method().name()).distinct().collect(Collectors.joining(", "));
    }
}
