package ledger.benchmarks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import ledger.application.traffic.Latencies;
import ledger.messages.LogHead;
import ledger.query.progress.ProjectionProgress;

/** How far the slowest view is behind the log, as time: looked at a hundred times a second from the log's side. */
final class Lag implements AutoCloseable {

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    /** When the log was seen to have reached an index. */
    private record Seen(long index, long nanos) {}

    private final LogHead log;
    private final ProjectionProgress progress;
    private final Latencies lags = new Latencies();
    private final Deque<Seen> ahead = new ArrayDeque<>();
    private final Thread thread = new Thread(this::look, "benchmark-lag");
    private volatile boolean ended;

    Lag(MeasuredLedger ledger) {
        this.log = ledger.bean(LogHead.class);
        this.progress = ledger.bean(ProjectionProgress.class);
        thread.start();
    }

    private void look() {
        while (!ended) {
            long now = System.nanoTime();
            ahead.add(new Seen(log.index(), now));
            long reached = progress.all().values().stream()
                    .mapToLong(Long::longValue)
                    .min()
                    .orElse(Long.MAX_VALUE);
            while (!ahead.isEmpty() && ahead.getFirst().index() <= reached) {
                lags.add((now - ahead.removeFirst().nanos()) / 1_000);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        long now = System.nanoTime(); // what is still ahead is at least so late
        ahead.forEach(seen -> lags.add((now - seen.nanos()) / 1_000));
    }

    /** Ends the looking. */
    Lag end() throws InterruptedException {
        ended = true;
        thread.join();
        return this;
    }

    /** The lag in milliseconds at a percentile, once the looking has ended. */
    double millis(double percentile) {
        return lags.millis(percentile);
    }

    @Override
    public void close() {
        ended = true;
    }
}
