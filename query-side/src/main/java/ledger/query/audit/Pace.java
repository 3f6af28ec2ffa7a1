package ledger.query.audit;

import java.time.Duration;

/** When something that takes its time is due again: after a rest forty-nine times as long, or a given one if longer. */
final class Pace {

    private static final long REST = 49;

    private final Duration least;
    private long dueNanos = System.nanoTime();

    Pace(Duration least) {
        this.least = least;
    }

    boolean isDue() {
        return System.nanoTime() - dueNanos >= 0;
    }

    /** Does it, and then rests. */
    void run(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        long end = System.nanoTime();
        dueNanos = end + Math.max(least.toNanos(), REST * (end - begun));
    }
}
