package ledger.query.audit;

/** What a position must look like, in minor units. */
record PositionRow(long sent, long received) {

    static final PositionRow NONE = new PositionRow(0, 0);

    PositionRow plus(PositionRow other) {
        return new PositionRow(Math.addExact(sent, other.sent), Math.addExact(received, other.received));
    }

    long net() {
        return Math.subtractExact(received, sent);
    }
}
