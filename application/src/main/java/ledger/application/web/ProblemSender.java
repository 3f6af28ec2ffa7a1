package ledger.application.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Sends problems from filters, where no controller and no content negotiation is at work. */
public final class ProblemSender {

    private ProblemSender() {}

    public static void send(HttpServletResponse response, ProblemAnswer problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        byte[] body = problem.bytes();
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        if (problem.mayBeRetried()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        response.getOutputStream().write(body);
    }
}
