package ledger.query.audit.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ledger.query.Rfc3339;
import ledger.query.audit.Difference;
import ledger.query.audit.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Whether the ledger is sound, as far as the log was followed.
 *
 * @param status SOUND, BROKEN, or NOT_RUNNING where another node reconciles
 * @param index the last event that was looked at
 * @param lag how many events are still to be looked at
 * @param lookedAt when that was
 * @param lookMillis how long the last look took
 * @param broken how many findings there are, by invariant
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReconciliationView(
        String status,
        long index,
        long head,
        long lag,
        @Nullable @Rfc3339 Instant lookedAt,
        long lookMillis,
        Map<String, Integer> broken,
        List<Finding> findings,
        List<Difference> differences) {

    static final ReconciliationView NOT_RUNNING =
            new ReconciliationView("NOT_RUNNING", -1, -1, 0, null, 0, Map.of(), List.of(), List.of());
}
