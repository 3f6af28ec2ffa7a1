package ledger.query.settlements;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import ledger.query.Rfc3339;
import org.jspecify.annotations.Nullable;

/**
 * How the last attempt to settle a cycle ended, as far as the caller may see it; amounts in major units.
 *
 * @param status {@code SETTLED} for good, {@code UNWOUND} for good with only a part of it moved, or {@code FAILED} with
 *     nothing moved
 * @param transfers what was booked, signed from the settlement account's view; empty while it is not settled
 * @param shortfalls what settlement accounts lack; empty once it is settled
 * @param settledAt when it became final; absent while it is not settled
 * @param remedy what was to be done about participants that could not pay; absent where nothing was
 * @param draws what the guarantee fund paid for participants
 * @param shares what participants bore for others
 * @param losses what they bore it for
 * @param rounds the rounds of an unwind
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SettlementView(
        String settlementId,
        String cycle,
        String status,
        List<Amount> transfers,
        List<Amount> shortfalls,
        @Rfc3339 @Nullable Instant settledAt,
        @Nullable String remedy,
        @Nullable List<Draw> draws,
        @Nullable List<Amount> shares,
        @Nullable List<Amount> losses,
        @Nullable List<Round> rounds) {

    /** What one participant was paid, paid or lacks. */
    public record Amount(String participantId, String amount) {}

    /** What the guarantee fund paid for one participant. */
    public record Draw(String participantId, String fromCreditLines, String fromContributions) {}

    /** Whose obligations were deleted in one round of an unwind, and the others' nets after it. */
    public record Round(List<String> removed, List<Net> nets) {}

    /** What one participant receives minus what it sends. */
    public record Net(String participantId, String net) {}
}
