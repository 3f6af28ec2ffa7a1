package ledger.benchmarks;

import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import ledger.application.traffic.Latencies;
import ledger.command.writer.Receipt;
import org.jspecify.annotations.Nullable;

/** How long payments took: from submission to answer, and of that T in the queue and D until it was durable. */
final class Timings {

    private final Latencies total = new Latencies();
    private final Latencies queued = new Latencies();
    private final Latencies stored = new Latencies();
    private final LongAdder failures = new LongAdder();
    private volatile @Nullable Throwable lastFailure;

    void answered(long beginNanos, @Nullable Receipt receipt, @Nullable Throwable failure) {
        if (receipt == null) {
            failures.increment();
            lastFailure = failure;
            return;
        }
        total.add((System.nanoTime() - beginNanos) / 1_000);
        queued.add(receipt.queuedMicros());
        stored.add(receipt.storedMicros());
    }

    /** A payment that failed makes every figure worthless. */
    void requireAllAnswered() {
        if (failures.sum() > 0) {
            throw new IllegalStateException(failures.sum() + " commands failed", lastFailure);
        }
    }

    long failures() {
        return failures.sum();
    }

    /** The percentiles of all three as members of a JSON object, in milliseconds. */
    String json() {
        return json(total, "p50Millis", "p99Millis", "p999Millis", "maxMillis")
                + "," + json(queued, "queuedP50Millis", "queuedP99Millis", "queuedP999Millis", "queuedMaxMillis")
                + "," + json(stored, "storedP50Millis", "storedP99Millis", "storedP999Millis", "storedMaxMillis");
    }

    /** The four figures that every measurement of latency gives, in milliseconds. */
    static String json(Latencies latencies, String p50, String p99, String p999, String max) {
        return String.format(
                Locale.ROOT,
                "\"%s\":%.2f,\"%s\":%.2f,\"%s\":%.2f,\"%s\":%.2f",
                p50,
                latencies.millis(50),
                p99,
                latencies.millis(99),
                p999,
                latencies.millis(99.9),
                max,
                latencies.millis(100));
    }
}
