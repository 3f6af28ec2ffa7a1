package ledger.application.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriUtils;

/** Which requests are a person's who looks at the dashboard with a browser, and what such a browser may do. */
final class Pages {

    /** Scripts, styles and connections of our own, and nothing written into a page. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Pages() {}

    /** Whether a page is asked for, by somebody who brings no key. */
    static boolean isAsked(HttpServletRequest request) {
        return isDashboard(request)
                && request.getMethod().equals("GET")
                && !request.getRequestURI().equals("/dashboard/live")
                && request.getHeader("HX-Request") == null
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    /** Where one signs in to come back to this page. */
    static String signIn(HttpServletRequest request) {
        String query = request.getQueryString();
        String page = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "/dashboard/sign-in?to=" + UriUtils.encode(page, StandardCharsets.UTF_8);
    }

    /** Whether it is about the dashboard. */
    static boolean isDashboard(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/dashboard") || path.startsWith("/dashboard/");
    }
}
