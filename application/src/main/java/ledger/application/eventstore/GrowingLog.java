package ledger.application.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import ledger.messages.LogHead;
import ledger.query.stream.LogGrowth;

/**
 * Lets those who follow the log wait for it to grow. The writer of this process wakes them; since the writer may be
 * elsewhere, one of those who wait looks every 50 ms for all.
 */
final class GrowingLog implements LogGrowth, AfterCommit {

    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final LogHead log;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private long head = -1;
    private long lookAt = System.nanoTime();

    GrowingLog(LogHead log) {
        this.log = log;
    }

    @Override
    public void committed(long committed, List<Object> events) {
        grown(committed);
    }

    private void grown(long index) {
        lock.lock();
        try {
            head = Math.max(head, index);
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean await(long index, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        lock.lock();
        try {
            while (head < index) {
                long now = System.nanoTime();
                if (now >= deadline) {
                    return false;
                }
                if (now < lookAt) {
                    long unused = grown.awaitNanos(Math.min(deadline, lookAt) - now);
                } else {
                    look();
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void look() {
        lookAt = System.nanoTime() + LOOK_EVERY_NANOS;
        lock.unlock();
        long seen = -1;
        try {
            seen = log.index();
        } finally {
            lock.lock();
        }
        if (seen > head) {
            grown(seen);
        }
    }
}
