package ledger.application.metrics;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that is read at most once a second, whoever asks; what cannot be read is said to be nothing. */
public final class Reading<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Supplier<T> source;
    private final T nothing;
    private T last;
    private long readAgainNanos = System.nanoTime();

    public Reading(Supplier<T> source, T nothing) {
        this.source = source;
        this.nothing = nothing;
        this.last = nothing;
    }

    public synchronized T get() {
        if (System.nanoTime() - readAgainNanos >= 0) {
            last = read();
            readAgainNanos = System.nanoTime() + KEPT_NANOS;
        }
        return last;
    }

    private T read() {
        try {
            return source.get();
        } catch (RuntimeException e) { // a monitoring that fails must not look like one that found nothing wrong
            LOG.warn("a figure for the monitoring cannot be read: {}", e.toString());
            return nothing;
        }
    }
}
