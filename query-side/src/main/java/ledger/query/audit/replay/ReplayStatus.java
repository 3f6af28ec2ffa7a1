package ledger.query.audit.replay;

/** How a replay stands. */
public enum ReplayStatus {
    RUNNING,

    /** It came to its end, whatever it found. */
    DONE,

    /** It was stopped on its way and can go on from there. */
    INTERRUPTED,

    /** It could not go on; what stopped it is told. */
    FAILED
}
