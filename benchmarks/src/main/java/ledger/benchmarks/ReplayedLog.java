package ledger.benchmarks;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import ledger.messages.LogHead;
import ledger.query.audit.Invariants;
import ledger.query.audit.LogFold;
import ledger.query.audit.replay.ReplayScope;
import ledger.query.audit.replay.ReplayView;
import ledger.query.audit.replay.Replays;
import ledger.query.progress.ProjectionProgress;

/**
 * Replays a long log: how many events a second are folded when nothing else goes on, and how many when every view is
 * compared and payments go on?
 */
final class ReplayedLog implements Benchmarks.Measurement {

    private static final Duration TIME_TO_CATCH_UP = Duration.ofMinutes(30);
    private static final long ALONE_NANOS = Duration.ofSeconds(10).toNanos();

    @Override
    public String run(Options options) throws Exception {
        try (MeasuredLedger ledger = MeasuredLedger.start(options)) {
            PaidLog log = new PaidLog(ledger, Traffic.of(options), 2_000);
            log.growTo(options.number("events", 1_000_000));
            long head = ledger.bean(LogHead.class).index();
            if (!ledger.bean(ProjectionProgress.class).await(head, TIME_TO_CATCH_UP)) {
                throw new IllegalStateException("the projections do not catch up");
            }
            String folding = fold(ledger.bean(Invariants.class));
            return measure(ledger.bean(Replays.class), log, folding);
        }
    }

    /** Folds the log while nothing else goes on: first by code that is new to the virtual machine, then by the same. */
    private static String fold(Invariants invariants) {
        long first = foldedPerSecond(invariants);
        long again = foldedPerSecond(invariants);
        return String.format(Locale.ROOT, "\"foldedPerSecondFirst\":%d,\"foldedPerSecondAlone\":%d", first, again);
    }

    private static long foldedPerSecond(Invariants invariants) {
        long begin = System.nanoTime();
        LogFold log = invariants.recompute();
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (!log.findings().isEmpty()) {
            throw new IllegalStateException("the log is not sound: " + log.findings());
        }
        return Math.round((log.index() + 1) / seconds);
    }

    private static String measure(Replays replays, PaidLog log, String folding) throws InterruptedException {
        long begin = System.nanoTime();
        double alone = log.payWhile(() -> System.nanoTime() - begin < ALONE_NANOS, new Timings()) / (ALONE_NANOS / 1e9);
        CompletableFuture<ReplayView> end =
                replays.start(ReplayScope.EVERYTHING).end();
        long started = System.nanoTime();
        long payments = log.payWhile(() -> !end.isDone(), new Timings());
        double seconds = (System.nanoTime() - started) / 1e9;
        ReplayView view = end.join();
        return String.format(
                Locale.ROOT,
                "{%s,\"events\":%d,\"seconds\":%.1f,\"eventsPerSecond\":%d,\"differences\":%d,\"findings\":%d,"
                        + "\"paymentsPerSecondMeanwhile\":%.0f,\"paymentsPerSecondAlone\":%.0f}",
                folding,
                view.events(),
                view.durationMillis() / 1e3,
                view.eventsPerSecond(),
                view.differences().size(),
                view.findings().size(),
                payments / seconds,
                alone);
    }
}
