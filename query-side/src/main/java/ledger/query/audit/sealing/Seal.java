package ledger.query.audit.sealing;

import ledger.query.audit.seals.Checkpoint;
import ledger.query.audit.seals.Leaves;

/**
 * A checkpoint and the leaves of the events since the one before.
 *
 * @param from the size of the checkpoint before
 */
record Seal(long from, Checkpoint checkpoint, Leaves leaves) {

    long size() {
        return checkpoint.size();
    }
}
