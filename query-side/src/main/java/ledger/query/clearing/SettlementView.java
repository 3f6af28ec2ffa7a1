package ledger.query.clearing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import ledger.query.Rfc3339;
import org.jspecify.annotations.Nullable;

/**
 * How the last attempt to settle a cycle ended, as far as the caller may see it; amounts in major units.
 *
 * @param status {@code SETTLED} for good, or {@code FAILED} with nothing moved
 * @param transfers what was booked, signed from the settlement account's view; empty while it is not settled
 * @param shortfalls what settlement accounts lack; empty once it is settled
 * @param settledAt when it became final; absent while it is not settled
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SettlementView(
        String settlementId,
        String cycle,
        String status,
        List<Amount> transfers,
        List<Amount> shortfalls,
        @Rfc3339 @Nullable Instant settledAt) {

    /** What one participant was paid, paid or lacks. */
    public record Amount(String participantId, String amount) {}
}
