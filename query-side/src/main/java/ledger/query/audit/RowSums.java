package ledger.query.audit;

import java.io.Serializable;
import java.util.TreeMap;

/** Sums of rows by where in the log they begin, {@value #RANGE} events together; for tables too long to be held. */
final class RowSums implements Serializable {

    static final long RANGE = 4_096;

    private final TreeMap<Long, RowSum> byRange = new TreeMap<>();

    void add(long index, Hash row) {
        byRange.merge(index / RANGE, RowSum.NONE.plus(row), RowSum::and);
    }

    /** The sum of the rows that begin in a range of the log, the first being 0. */
    RowSum of(long range) {
        return byRange.getOrDefault(range, RowSum.NONE);
    }

    /** Which range an event is in. */
    static long rangeOf(long index) {
        return index / RANGE;
    }

    static long firstOf(long range) {
        return range * RANGE;
    }

    static long lastOf(long range) {
        return firstOf(range + 1) - 1;
    }
}
