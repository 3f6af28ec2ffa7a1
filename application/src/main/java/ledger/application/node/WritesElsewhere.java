package ledger.application.node;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ledger.application.web.ProblemAnswer;
import ledger.application.web.ProblemSender;
import ledger.messages.Problem;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends whoever wants something written to the node that writes, before anything of the request is read. */
@Component
@Order(5)
final class WritesElsewhere extends OncePerRequestFilter {

    /** Where the writer's address is told, beside the problem's field {@code writer}. */
    static final String WRITER = "Ledger-Writer";

    private final ThisNode node;
    private final WritingNode writing;

    WritesElsewhere(ThisNode node, WritingNode writing) {
        this.node = node;
        this.writing = writing;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isWrite(request) && node.leavesWritingToOthers()) {
            ProblemAnswer problem = ProblemAnswer.of(Problem.NOT_THE_WRITER.because("this node does not write"));
            String writer = writing.url().orElse(null);
            if (writer != null) {
                response.setHeader(WRITER, writer);
            }
            ProblemSender.send(response, problem.withWriter(writer));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** What auditors have computed is no write, though it is asked for with POST. */
    private static boolean isWrite(HttpServletRequest request) {
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        String path = request.getRequestURI();
        return !read && path.startsWith("/v1/") && !path.startsWith("/v1/audit/");
    }
}
