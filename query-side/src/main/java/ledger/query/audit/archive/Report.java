package ledger.query.audit.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import ledger.query.audit.seals.Hash;
import org.jspecify.annotations.Nullable;

/**
 * What came of verifying an archive.
 *
 * @param valid whether no check failed
 * @param archive the name of the file
 * @param createdAt when it was made, as it says itself
 * @param from the first event
 * @param to one more than the last event
 * @param checkpoints how many checkpoints were recomputed
 * @param head the head of the chain after the last event that was recomputed
 * @param keys the names of the keys that it was sealed with
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Report(
        boolean valid,
        String archive,
        @Nullable String createdAt,
        @Nullable Long from,
        @Nullable Long to,
        @Nullable Long checkpoints,
        @Nullable Hash head,
        List<String> keys,
        List<Check> checks,
        List<Total> trialBalance,
        List<Settled> settlements) {

    /** How a check ended. */
    public enum Outcome {
        OK,
        FAILED,
        NOT_CHECKED
    }

    /**
     * One thing that was checked.
     *
     * @param subject what, in a few words
     * @param detail what was found, in sentences
     */
    public record Check(String subject, Outcome outcome, String detail) {}

    /** What was debited and credited in a currency, in its major units. */
    public record Total(String currency, String debits, String credits, String difference) {}

    /** What the last attempt to settle a cycle moved, in major units of its currency. */
    public record Settled(String cycle, int attempt, String status, int participants, String paid, String received) {}
}
