package ledger.command.writer;

import java.util.concurrent.TimeUnit;

/**
 * How many commands are taken into one commit: more as long as full batches are quick, fewer when one was slow. So a
 * node that has just started, or whose machine is busy with other things, keeps its commits short, and with them the
 * time that payments wait for it and the database for the end of its transaction.
 */
final class BatchLimit {

    static final int FIRST = 16;
    static final long QUICK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final int most;
    private int limit;

    BatchLimit(int most) {
        this.most = most;
        this.limit = Math.min(FIRST, most);
    }

    int commands() {
        return limit;
    }

    /** Learns from a batch of that size. */
    void took(int commands, long nanos) {
        if (nanos > SLOW_NANOS) {
            limit = Math.max(1, Math.min(commands, limit) / 2);
        } else if (nanos < QUICK_NANOS && commands == limit) {
            limit = Math.min(most, limit * 2);
        }
    }
}
