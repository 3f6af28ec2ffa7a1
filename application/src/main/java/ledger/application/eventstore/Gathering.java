package ledger.application.eventstore;

import java.time.Duration;
import java.util.function.Consumer;
import ledger.query.stream.LogGrowth;

/**
 * Lets events gather for one follower of the log before it reads them, because a few cost it almost as much as many.
 * The first event after a quiet time is not kept waiting, nor is any while somebody waits for the follower.
 */
final class Gathering implements LogGrowth {

    private final LogGrowth growth;
    private final Consumer<Duration> untilWanted;
    private final long nanos;
    private long grown;

    /**
     * @param untilWanted waits as long as it is told, or shorter when somebody waits for followers
     * @param time how long after its last look at least a follower looks again
     */
    Gathering(LogGrowth growth, Consumer<Duration> untilWanted, Duration time) {
        this.growth = growth;
        this.untilWanted = untilWanted;
        this.nanos = time.toNanos();
        this.grown = System.nanoTime() - nanos;
    }

    @Override
    public boolean await(long index, Duration atMost) {
        long left = grown + nanos - System.nanoTime();
        if (left > 0 && !atMost.isZero()) {
            untilWanted.accept(Duration.ofNanos(Math.min(left, atMost.toNanos())));
        }
        boolean there = growth.await(index, atMost);
        if (there) {
            grown = System.nanoTime();
        }
        return there;
    }
}
