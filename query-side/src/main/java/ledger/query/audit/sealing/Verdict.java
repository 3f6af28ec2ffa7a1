package ledger.query.audit.sealing;

import com.fasterxml.jackson.annotation.JsonInclude;
import ledger.query.audit.seals.Chain;
import ledger.query.audit.seals.Fault;
import ledger.query.audit.seals.Hash;
import org.jspecify.annotations.Nullable;

/**
 * What came of verifying the log.
 *
 * @param events how many events were read and are what was sealed
 * @param head the head of the chain after the last of them
 * @param checkpoints how many checkpoints in the database agree with them
 * @param sealed how many events the latest of these seals; those behind it are in order, but not sealed yet
 * @param firstBadIndex the first event that is not what was sealed
 * @param finding what is wrong, in one sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verdict(
        boolean valid,
        @Nullable Long events,
        @Nullable Hash head,
        @Nullable Long checkpoints,
        @Nullable Long sealed,
        @Nullable Long firstBadIndex,
        @Nullable String finding) {

    static Verdict sound(Chain chain, long checkpoints, long sealed) {
        return new Verdict(true, chain.size(), chain.head(), checkpoints, sealed, null, null);
    }

    static Verdict bad(Fault fault) {
        return new Verdict(false, null, null, null, null, fault.index(), fault.finding());
    }
}
