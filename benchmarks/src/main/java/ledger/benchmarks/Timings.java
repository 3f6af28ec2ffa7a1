package ledger.benchmarks;

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

    double totalMillis(double percentile) {
        return total.millis(percentile);
    }

    double queuedMillis(double percentile) {
        return queued.millis(percentile);
    }

    double storedMillis(double percentile) {
        return stored.millis(percentile);
    }
}
