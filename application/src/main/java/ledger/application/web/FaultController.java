package ledger.application.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;

/** Answers errors that the container found, outside every controller; in place of Spring Boot's error page. */
@RestController
final class FaultController implements ErrorController {

    @RequestMapping("/error")
    Object answer(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer known ? known : 404;
        return isPage(request)
                ? page(status)
                : ProblemAnswer.of(status, StatusDetail.of(status)).response(HttpHeaders.EMPTY);
    }

    private static ModelAndView page(int status) {
        ModelAndView page = new ModelAndView("dashboard/problem", HttpStatusCode.valueOf(status));
        page.addObject("status", status);
        page.addObject("detail", StatusDetail.of(status));
        return page;
    }

    /** Whether somebody asked for a page of the dashboard, with a browser. */
    private static boolean isPage(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        boolean dashboard = path instanceof String text && text.startsWith("/dashboard");
        return dashboard && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }
}
