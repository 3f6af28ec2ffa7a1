package ledger.query.audit.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ledger.query.Rfc3339;
import ledger.query.audit.Difference;
import ledger.query.audit.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A replay: how far it is, and once it is done, what it came to.
 *
 * @param index the last event that was followed
 * @param head the last event of the log, as far as it was known
 * @param events how many events were followed
 * @param remainingSeconds how long it will still take at the pace of now
 * @param trialBalance debits less credits per currency, in major units
 * @param differences the rows of the views that are not what the log says
 * @param findings the invariants that are broken otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReplayView(
        String replayId,
        ReplayStatus status,
        ReplayScope scope,
        long index,
        long head,
        long events,
        double percent,
        long eventsPerSecond,
        long remainingSeconds,
        long durationMillis,
        @Rfc3339 Instant startedAt,
        @Nullable @Rfc3339 Instant finishedAt,
        Map<String, String> trialBalance,
        List<Difference> differences,
        List<Finding> findings,
        @Nullable String error) {

    ReplayView become(ReplayStatus other) {
        return new ReplayView(
                replayId,
                other,
                scope,
                index,
                head,
                events,
                percent,
                eventsPerSecond,
                0,
                durationMillis,
                startedAt,
                finishedAt,
                trialBalance,
                differences,
                findings,
                error);
    }
}
