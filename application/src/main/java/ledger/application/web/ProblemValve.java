package ledger.application.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Answers what Tomcat refuses before any filter sees it, such as an impossible URI, as a problem. */
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            HttpServletResponse answer = response.getResponse();
            ProblemSender.send(answer, ProblemAnswer.of(status, StatusDetail.of(status)));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("a refusal could not be sent", e);
        }
    }
}
