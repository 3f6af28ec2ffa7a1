package ledger.query.audit.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import ledger.query.audit.seals.BrokenSeals;
import ledger.query.audit.seals.Checkpoint;
import ledger.query.audit.seals.Hash;
import ledger.query.audit.seals.Leaves;
import org.jspecify.annotations.Nullable;

/** A row of the seals as it is stored, which may have been edited into something that is none. */
final class SealRow {

    /** A checkpoint's columns. */
    static final String COLUMNS = "size, root, head, sealed_at, key_id, signature";

    private final long size;
    private final String[] texts = new String[5];
    private final long from;
    private final byte[] leaves;

    private SealRow(ResultSet row, long from, byte @Nullable [] leaves) throws SQLException {
        this.size = row.getLong(1);
        for (int i = 0; i < texts.length; i++) {
            texts[i] = String.valueOf(row.getString(2 + i));
        }
        this.from = from;
        this.leaves = leaves == null ? new byte[1] : leaves;
    }

    static SealRow withoutLeaves(ResultSet row) throws SQLException {
        return new SealRow(row, -1, null);
    }

    static SealRow withLeaves(ResultSet row) throws SQLException {
        return new SealRow(row, row.getLong(7), row.getBytes(8));
    }

    long size() {
        return size;
    }

    /** The checkpoint; throws {@link BrokenSeals} where it is none. */
    Checkpoint checkpoint() {
        try {
            return new Checkpoint(size, Hash.parse(texts[0]), Hash.parse(texts[1]), texts[2], texts[3], texts[4]);
        } catch (IllegalArgumentException e) {
            throw new BrokenSeals("the checkpoint of " + size + " events in seal_checkpoint is not readable");
        }
    }

    /** The checkpoint with its leaves; throws {@link BrokenSeals} where they do not belong together. */
    Seal seal() {
        if (leaves.length != (size - from) * Hash.BYTES) {
            throw new BrokenSeals(
                    "the checkpoint of " + size + " events in seal_checkpoint has too few or many leaves");
        }
        return new Seal(from, checkpoint(), Leaves.of(leaves));
    }
}
