package ledger.query.audit;

import java.io.Serializable;

/**
 * How many rows there are and what they say, in a number that any changed, missing or added row changes.
 *
 * @param digest the sum of a hash of each row, in whatever order
 */
record RowSum(long rows, long digest) implements Serializable {

    static final RowSum NONE = new RowSum(0, 0);

    RowSum plus(Hash row) {
        return new RowSum(rows + 1, digest + row.bits());
    }

    /** The sum of both. */
    RowSum and(RowSum other) {
        return new RowSum(rows + other.rows, digest + other.digest);
    }
}
