package ledger.query.dashboard.rest;

import jakarta.servlet.http.HttpServletRequest;
import ledger.messages.Caller;
import ledger.messages.ProblemException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What all pages have: who looks at them, and a page for what cannot be shown. */
@ControllerAdvice(basePackageClasses = EveryPage.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class EveryPage {

    @ModelAttribute("viewer")
    Viewer viewer(Caller caller, HttpServletRequest request) {
        return Viewer.of(caller, request.getRequestURI());
    }

    @ExceptionHandler
    ModelAndView onProblem(ProblemException problem, Caller caller, HttpServletRequest request) {
        int status = problem.problem().status();
        ModelAndView page = new ModelAndView("dashboard/problem", HttpStatusCode.valueOf(status));
        page.addObject("viewer", Viewer.of(caller, request.getRequestURI()));
        page.addObject("status", status);
        page.addObject("detail", problem.detail());
        return page;
    }
}
