package ledger.query.progress;

import org.axonframework.eventhandling.TrackingToken;

/** The place of an event in the log. */
public final class LogIndex {

    /** Stands before the first event of the log, whose index is 0. */
    public static final long NOTHING = -1;

    private LogIndex() {}

    /** The global index of the event that carries this token. */
    public static long of(TrackingToken token) {
        return token.position().orElseThrow(() -> new IllegalStateException("an event without a place in the log"));
    }
}
