package ledger.command.writer;

/** What this process is to the log at the moment. */
public enum WriterRole {
    /** Holds the right to write. */
    WRITER,
    /** Holds the right to write and does not use it, because something is wrong. */
    HALTED,
    /** Waits for the right to write and refuses commands. */
    STANDBY,
    /** Not started yet, or stopped. */
    STOPPED
}
