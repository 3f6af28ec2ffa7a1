package ledger.command;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Knows when something that may happen a thousand times a second is to be said again. */
public final class Seldom {

    private final long everyNanos;
    private final AtomicLong next = new AtomicLong(System.nanoTime());

    public Seldom(Duration every) {
        this.everyNanos = every.toNanos();
    }

    /** Once in every such time, for whoever asks first. */
    public boolean isTime() {
        long due = next.get();
        long now = System.nanoTime();
        return now - due >= 0 && next.compareAndSet(due, now + everyNanos);
    }
}
