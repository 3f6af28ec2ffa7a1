package ledger.query.stream;

import java.time.Duration;

/** Waits for the log to grow. */
@FunctionalInterface
public interface LogGrowth {

    /** Waits until the log has an event of this index; false when it took longer than that. */
    boolean await(long index, Duration atMost);
}
