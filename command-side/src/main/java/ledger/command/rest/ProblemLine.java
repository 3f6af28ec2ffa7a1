package ledger.command.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import ledger.messages.ProblemException;
import org.jspecify.annotations.Nullable;

/** A problem answered in place of one line of a bulk request, with the line's own identifier if it could be read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemLine(
        int status,
        String code,
        String detail,
        @Nullable String idempotencyKey,
        @Nullable String accountId) {

    /** A fault of ours; the other lines are not affected. */
    static final ProblemLine INTERNAL = new ProblemLine(500, "internal", "something went wrong here", null, null);

    static ProblemLine of(ProblemException problem) {
        return of(problem, null, null);
    }

    static ProblemLine of(ProblemException problem, @Nullable String idempotencyKey, @Nullable String accountId) {
        return new ProblemLine(
                problem.problem().status(), problem.problem().code(), problem.detail(), idempotencyKey, accountId);
    }
}
