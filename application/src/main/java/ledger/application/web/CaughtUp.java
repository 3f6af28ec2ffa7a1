package ledger.application.web;

import java.time.Duration;

/** Waits for the projections. */
@FunctionalInterface
public interface CaughtUp {

    /** Waits until every projection has reached this global index; false when it took longer than that. */
    boolean await(long index, Duration atMost);
}
