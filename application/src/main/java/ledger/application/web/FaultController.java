package ledger.application.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers errors that the container found, outside every controller; in place of Spring Boot's error page. */
@RestController
final class FaultController implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<Object> answer(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer known ? known : 404;
        return ProblemAnswer.of(status, StatusDetail.of(status)).response(HttpHeaders.EMPTY);
    }
}
