package ledger.query.audit;

import java.io.Serializable;

/**
 * What a position must look like, in minor units.
 *
 * @param lowest the lowest that received minus sent has been after an event; never above zero
 */
record PositionRow(long sent, long received, long lowest) implements Serializable {

    static final PositionRow NONE = new PositionRow(0, 0, 0);

    /** What one payment moves. */
    static PositionRow flow(long sent, long received) {
        return new PositionRow(sent, received, 0);
    }

    /** Two payments of one event: in between nothing was paid. */
    PositionRow and(PositionRow other) {
        return flow(Math.addExact(sent, other.sent), Math.addExact(received, other.received));
    }

    /** The position after what one event moved. */
    PositionRow after(PositionRow flow) {
        PositionRow moved = and(flow);
        return new PositionRow(moved.sent, moved.received, Math.min(lowest, moved.net()));
    }

    long net() {
        return Math.subtractExact(received, sent);
    }
}
