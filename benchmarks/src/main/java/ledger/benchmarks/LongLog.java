package ledger.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ledger.messages.LogHead;

/**
 * What becomes of the throughput, and of the time to start, when the log is long. The log is made by paying, so that
 * its views, seals and reconciliation are those of every other log; a database that is made anew for every turn is what
 * it is measured against.
 */
final class LongLog implements Benchmarks.Measurement {

    @Override
    public String run(Options options) throws Exception {
        Database database = Database.of(options);
        double filling = fill(database, options);
        List<Growth.Turn> turns = new ArrayList<>();
        for (int turn = 0; turn < options.number("pairs", 3); turn++) {
            double empty = rate(database.beside("short_log"), options);
            turns.add(new Growth.Turn(empty, rate(database, options)));
        }
        return "{\"of\":\"events\"," + Growth.json(turns) + readiness(database, options) + soundness(database, filling);
    }

    private static String readiness(Database database, Options options) throws IOException, InterruptedException {
        try (InstalledLedger ledger = InstalledLedger.of(options)) {
            return String.format(
                    Locale.ROOT,
                    ",\"readySeconds\":%.1f,\"readySecondsWithEmptyLog\":%.1f,",
                    ledger.secondsToReady(database),
                    ledger.secondsToReady(database.beside("short_log")));
        }
    }

    private static String soundness(Database database, double filling) throws IOException {
        try (MeasuredLedger ledger = MeasuredLedger.start(database)) {
            return String.format(
                    Locale.ROOT,
                    "\"events\":%d,\"fillingSeconds\":%.0f,%s}",
                    ledger.bean(LogHead.class).index() + 1,
                    filling,
                    Throughput.soundness(ledger));
        }
    }

    private static double fill(Database database, Options options) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try (MeasuredLedger ledger = MeasuredLedger.start(database)) {
            new PaidLog(ledger, Traffic.of(options), options.number("in-flight", 2_000))
                    .growTo(options.number("events", 10_000_000));
            Throughput.catchUp(ledger);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double rate(Database database, Options options) throws IOException, InterruptedException {
        try (MeasuredLedger ledger = MeasuredLedger.start(database)) {
            PaidLog log = new PaidLog(ledger, Traffic.of(options), options.number("in-flight", 2_000)).open();
            Throughput.warmUp(log, options.number("warm-up", 15));
            Throughput.catchUp(ledger);
            return Throughput.measure(ledger, log, options.number("seconds", 20))
                    .paymentsPerSecond();
        }
    }
}
