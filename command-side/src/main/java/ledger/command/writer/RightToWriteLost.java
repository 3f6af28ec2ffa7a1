package ledger.command.writer;

/** This process is no longer the writer: its connection, and with it the lock, is gone. */
public final class RightToWriteLost extends RuntimeException {

    private final boolean outcomeUnknown;

    public RightToWriteLost(String message, boolean outcomeUnknown, Throwable cause) {
        super(message, cause);
        this.outcomeUnknown = outcomeUnknown;
    }

    /** Whether the connection broke while a commit was under way, so that it may or may not have happened. */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}
