package ledger.benchmarks;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import ledger.application.projections.RebuildView;
import ledger.application.projections.RebuildView.Status;
import ledger.application.projections.Rebuilds;
import ledger.messages.LogHead;
import ledger.query.progress.ProjectionProgress;

/** Rebuilds one projection from a long log: how many events a second, and how long does the projection stand still? */
final class RebuiltView implements Benchmarks.Measurement {

    private static final Duration TIME_TO_CATCH_UP = Duration.ofMinutes(30);

    @Override
    public String run(Options options) throws Exception {
        try (MeasuredLedger ledger = MeasuredLedger.start(options)) {
            new PaidLog(ledger, Traffic.of(options), 2_000).growTo(options.number("events", 1_000_000));
            long head = ledger.bean(LogHead.class).index();
            if (!ledger.bean(ProjectionProgress.class).await(head, TIME_TO_CATCH_UP)) {
                throw new IllegalStateException("the projections do not catch up");
            }
            return measure(
                    ledger.bean(Rebuilds.class), options.text("projection").orElse("balances"));
        }
    }

    private static String measure(Rebuilds rebuilds, String projection) {
        long begin = System.nanoTime();
        RebuildView view = rebuilds.begin(projection);
        long still = 0;
        while (view.finishedAt() == null) {
            LockSupport.parkNanos(1_000_000);
            view = rebuilds.of(projection);
            still = still == 0 && view.status() == Status.SWAPPING ? System.nanoTime() : still;
        }
        long end = System.nanoTime();
        if (view.status() != Status.DONE) {
            throw new IllegalStateException("not rebuilt: " + view);
        }
        return String.format(
                Locale.ROOT,
                "{\"projection\":\"%s\",\"lastIndex\":%d,\"seconds\":%.1f,\"eventsPerSecond\":%d,\"stillMillis\":%d}",
                projection,
                view.index(),
                (end - begin) / 1e9,
                view.eventsPerSecond(),
                still == 0 ? 0 : (end - still) / 1_000_000);
    }
}
