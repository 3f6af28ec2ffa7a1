package ledger.benchmarks;

import java.util.concurrent.atomic.LongAdder;
import ledger.command.writer.Receipt;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** How long payments took: from submission to answer, and of that T in the queue and D until it was durable. */
final class Latencies {

    private static final long LONGEST_MICROS = 600_000_000;
    private static final int DIGITS = 3;

    private final Histogram total = new ConcurrentHistogram(LONGEST_MICROS, DIGITS);
    private final Histogram queued = new ConcurrentHistogram(LONGEST_MICROS, DIGITS);
    private final Histogram stored = new ConcurrentHistogram(LONGEST_MICROS, DIGITS);
    private final LongAdder failures = new LongAdder();
    private volatile @Nullable Throwable lastFailure;

    void answered(long beginNanos, @Nullable Receipt receipt, @Nullable Throwable failure) {
        if (receipt == null) {
            failures.increment();
            lastFailure = failure;
            return;
        }
        total.recordValue(Math.min((System.nanoTime() - beginNanos) / 1_000, LONGEST_MICROS));
        queued.recordValue(Math.min(receipt.queuedMicros(), LONGEST_MICROS));
        stored.recordValue(Math.min(receipt.storedMicros(), LONGEST_MICROS));
    }

    /** A payment that failed makes every figure worthless. */
    void requireAllAnswered() {
        if (failures.sum() > 0) {
            throw new IllegalStateException(failures.sum() + " commands failed", lastFailure);
        }
    }

    double totalMillis(double percentile) {
        return total.getValueAtPercentile(percentile) / 1e3;
    }

    double queuedMillis(double percentile) {
        return queued.getValueAtPercentile(percentile) / 1e3;
    }

    double storedMillis(double percentile) {
        return stored.getValueAtPercentile(percentile) / 1e3;
    }
}
