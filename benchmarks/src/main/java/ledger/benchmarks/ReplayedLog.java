package ledger.benchmarks;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import ledger.messages.LogHead;
import ledger.query.audit.replay.ReplayScope;
import ledger.query.audit.replay.ReplayView;
import ledger.query.audit.replay.Replays;
import ledger.query.progress.ProjectionProgress;

/** Replays a long log and compares every view with it, while payments go on: how many events a second? */
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
            return measure(ledger.bean(Replays.class), log);
        }
    }

    private static String measure(Replays replays, PaidLog log) throws InterruptedException {
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
                "{\"events\":%d,\"seconds\":%.1f,\"eventsPerSecond\":%d,\"differences\":%d,\"findings\":%d,"
                        + "\"paymentsPerSecondMeanwhile\":%.0f,\"paymentsPerSecondAlone\":%.0f}",
                view.events(),
                view.durationMillis() / 1e3,
                view.eventsPerSecond(),
                view.differences().size(),
                view.findings().size(),
                payments / seconds,
                alone);
    }
}
