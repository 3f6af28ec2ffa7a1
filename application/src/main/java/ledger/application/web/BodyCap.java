package ledger.application.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies beyond 64 KiB before anything reads them; bulk requests are read line by line instead. */
@Component
@Order(10)
final class BodyCap extends OncePerRequestFilter {

    static final int BYTES = 64 * 1024;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/bulk");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        boolean unknown = length < 0 && request.getHeader("Transfer-Encoding") != null;
        byte[] start = unknown ? request.getInputStream().readNBytes(BYTES + 1) : new byte[0];
        if (length > BYTES || start.length > BYTES) {
            ProblemSender.send(response, ProblemAnswer.of(413, "a body of more than " + BYTES + " bytes"));
        } else {
            chain.doFilter(unknown ? new ReadBody(request, start) : request, response);
        }
    }
}
