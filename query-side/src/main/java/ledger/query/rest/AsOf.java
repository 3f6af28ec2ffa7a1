package ledger.query.rest;

import ledger.query.Answer;
import org.springframework.http.ResponseEntity;

/** Says in a header of every answer which part of the log it reflects. */
final class AsOf {

    /** The global index of the last event that the answer reflects. */
    static final String HEADER = "Ledger-As-Of";

    private AsOf() {}

    static <T> ResponseEntity<T> answer(Answer<T> answer) {
        return ResponseEntity.ok().header(HEADER, String.valueOf(answer.asOf())).body(answer.body());
    }
}
