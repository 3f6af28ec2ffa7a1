package ledger.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The ledger beside what one would take instead, on one PostgreSQL and in turns: PostgreSQL's own benchmark, and
 * transfers written by hand in SQL. All with uniform accounts, then with the hot account.
 */
final class Comparison implements Benchmarks.Measurement {

    private static final int SCALE = 20;

    /** One round of turns, all in payments or transactions a second. */
    private record Round(double ledger, double hotLedger, double tpcB, double transfers, double hotTransfers) {

        String json() {
            return String.format(
                    Locale.ROOT,
                    "{\"ledger\":%.0f,\"ledgerHot\":%.0f,\"tpcB\":%.0f,\"transfers\":%.0f,\"transfersHot\":%.0f}",
                    ledger,
                    hotLedger,
                    tpcB,
                    transfers,
                    hotTransfers);
        }
    }

    private final List<Round> rounds = new ArrayList<>();

    @Override
    public String run(Options options) throws Exception {
        if (!PgBench.isHere()) {
            throw new IllegalStateException("pgbench is not on the PATH");
        }
        Database database = Database.of(options);
        PgBench tpcB = new PgBench(database.beside("yardstick")).initialised(SCALE);
        SqlTransfers transfers = new SqlTransfers(database.beside("by_hand"), options.number("accounts", 10_000));
        int seconds = options.number("seconds", 20);
        for (int pair = 0; pair < options.number("pairs", 5); pair++) {
            double uniform = ledger(database, options, 0);
            double theirs = tpcB.rate(seconds);
            double byHand = transfers.rate(seconds, 0);
            double hot = ledger(database, options, 80);
            rounds.add(new Round(uniform, hot, theirs, byHand, transfers.rate(seconds, 80)));
            System.err.println(rounds.get(pair).json());
        }
        transfers.requireConserved();
        return result(options, database);
    }

    /** Started for its turn and stopped after it, so that nothing of it runs beside the others. */
    private static double ledger(Database database, Options options, int hotPercent) throws Exception {
        try (MeasuredLedger ledger = MeasuredLedger.start(database)) {
            PaidLog log = new PaidLog(ledger, Traffic.of(options).hot(hotPercent), options.number("in-flight", 2_000));
            Throughput.warmUp(log.open(), options.number("warm-up", 10));
            return Throughput.measure(ledger, log, options.number("seconds", 20))
                    .paymentsPerSecond();
        }
    }

    private String result(Options options, Database database) throws Exception {
        try (MeasuredLedger ledger = MeasuredLedger.start(database)) {
            return String.format(
                    Locale.ROOT,
                    "{\"pairs\":%d,\"toTpcB\":%.2f,\"toTransfers\":%.2f,\"hotToHotTransfers\":%.2f,"
                            + "\"hotToUniform\":%.2f,\"rounds\":%s,%s}",
                    options.number("pairs", 5),
                    median(round -> round.ledger() / round.tpcB()),
                    median(round -> round.ledger() / round.transfers()),
                    median(round -> round.hotLedger() / round.hotTransfers()),
                    median(round -> round.hotLedger() / round.ledger()),
                    rounds.stream().map(Round::json).toList(),
                    Throughput.soundness(ledger));
        }
    }

    private double median(ToDoubleFunction<Round> ratio) {
        double[] sorted = rounds.stream().mapToDouble(ratio).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
