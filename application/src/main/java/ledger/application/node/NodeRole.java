package ledger.application.node;

/** What a node is to the log, as operators see it. */
enum NodeRole {
    /** Holds the right to write. */
    WRITER,
    /** Answers reads, and waits for the right to write. */
    STANDBY,
    /** Answers reads and never writes: profile {@code query}. */
    QUERY
}
