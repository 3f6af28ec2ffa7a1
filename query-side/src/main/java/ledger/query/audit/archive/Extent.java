package ledger.query.audit.archive;

import ledger.query.audit.seals.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the log is wanted, and the checkpoints around it.
 *
 * @param from the first event
 * @param to one more than the last event
 * @param before the last checkpoint that seals none of them; null where there is none
 * @param behind the first checkpoint that seals all of them
 * @param latest the latest checkpoint
 */
public record Extent(long from, long to, @Nullable Checkpoint before, Checkpoint behind, Checkpoint latest) {

    /** How many events are sealed before the first checkpoint that is in the archive's way. */
    long begin() {
        return before == null ? 0 : before.size();
    }

    boolean isComplete() {
        return from == 0 && to == latest.size();
    }
}
