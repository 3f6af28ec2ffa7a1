package ledger.application.web;

import jakarta.servlet.http.HttpServletResponse;
import ledger.command.rest.MalformedJson;
import ledger.messages.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers whatever goes wrong in a controller as a problem, without a word about our classes. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> onProblem(ProblemException problem) {
        return ProblemAnswer.of(problem).response(HttpHeaders.EMPTY);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Object> onDatabaseAway(Exception failure) {
        LOG.warn("the database did not answer", failure);
        return ProblemAnswer.of(503, "the database does not answer").response(HttpHeaders.EMPTY);
    }

    /** The last resort. What is already half sent is broken off instead of being finished as if it were whole. */
    @ExceptionHandler
    ResponseEntity<Object> onFault(Exception fault, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            throw fault;
        }
        LOG.error("a request failed", fault);
        return ProblemAnswer.of(500, "something went wrong here").response(HttpHeaders.EMPTY);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception ex, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return problem(ex, status.value()).response(headers);
    }

    private static ProblemAnswer problem(Exception ex, int status) {
        if (ex instanceof HttpMessageNotReadableException unreadable) {
            return ProblemAnswer.of(MalformedJson.problem(unreadable.getCause()));
        }
        if (status >= 500) {
            LOG.error("a request failed", ex);
        }
        return ProblemAnswer.of(status, detail(ex, status));
    }

    private static String detail(Exception ex, int status) {
        if (ex instanceof MethodArgumentTypeMismatchException mismatch) {
            return mismatch.getName() + ": not of the type it must have";
        }
        if (ex instanceof TypeMismatchException || ex instanceof ServletRequestBindingException) {
            return "a parameter or header is missing or not of the type it must have";
        }
        return StatusDetail.of(status);
    }
}
