package ledger.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The ledger beside what one would take instead, on one PostgreSQL and in turns: PostgreSQL's own benchmark if it is
 * there, and transfers written by hand in SQL. All with uniform accounts, the ledger and the transfers also with the
 * hot account; with {@code --http 1} the ledger also over HTTP, one payment a request and many.
 */
final class Comparison implements Benchmarks.Measurement {

    private static final int SCALE = 20;
    private static final int CONNECTIONS = 32;
    private static final int BULK_CONNECTIONS = 8;
    private static final int LINES = 500;

    /** What came over HTTP in one round, in payments a second; zeros without HTTP. */
    private record Edge(double http, double bulk) {}

    /** One round of turns, all in payments or transactions a second. */
    private record Round(
            Throughput.Result ledger,
            Throughput.Result hotLedger,
            double tpcB,
            double transfers,
            double hotTransfers,
            Edge edge) {

        double rate() {
            return ledger.paymentsPerSecond();
        }

        double hotRate() {
            return hotLedger.paymentsPerSecond();
        }

        String json() {
            return String.format(
                    Locale.ROOT,
                    "{\"ledger\":%.0f,\"ledgerHot\":%.0f,\"tpcB\":%s,\"transfers\":%.0f,\"transfersHot\":%.0f,"
                            + "\"http\":%.0f,\"bulk\":%.0f,\"jvmMicrosPerPayment\":%.0f,"
                            + "\"databaseMicrosPerPayment\":%.0f}",
                    rate(),
                    hotRate(),
                    figure("%.0f", tpcB),
                    transfers,
                    hotTransfers,
                    edge.http(),
                    edge.bulk(),
                    ledger.jvmMicrosPerPayment(),
                    ledger.databaseMicrosPerPayment());
        }
    }

    private final List<Round> rounds = new ArrayList<>();
    private @Nullable HttpBanks banks;

    @Override
    public String run(Options options) throws Exception {
        Database database = Database.of(options);
        try (MeasuredLedger ledger = MeasuredLedger.start(database)) {
            return measure(ledger, database, options);
        }
    }

    String measure(MeasuredLedger ledger, Database database, Options options) throws IOException, InterruptedException {
        PgBench tpcB = PgBench.isHere()
                ? new PgBench(database.beside("yardstick")).initialised(options.number("scale", SCALE))
                : null;
        SqlTransfers transfers = new SqlTransfers(database.beside("by_hand"), Traffic.of(options));
        warmUp(ledger, options);
        transfers.rate(options.number("warm-up", 5), 0);
        int seconds = options.number("seconds", 20);
        for (int pair = 0; pair < options.number("pairs", 5); pair++) {
            Throughput.Result uniform = turn(ledger, options, 0);
            Throughput.Result hot = turn(ledger, options, 80);
            Edge edge = options.number("http", 0) == 0 ? new Edge(0, 0) : edge(ledger, options);
            double theirs = tpcB == null ? Double.NaN : tpcB.rate(seconds);
            double byHand = transfers.rate(seconds, 0);
            rounds.add(new Round(uniform, hot, theirs, byHand, transfers.rate(seconds, 80), edge));
            System.err.println(rounds.get(pair).json());
        }
        transfers.requireSound();
        return result(ledger, options);
    }

    /** The virtual machine goes on compiling for minutes, of either way in; the turns are about what comes after. */
    private void warmUp(MeasuredLedger ledger, Options options) throws IOException, InterruptedException {
        int seconds = options.number("first-warm-up", 120);
        Throughput.warmUp(log(ledger, options, 0).open(), seconds);
        if (options.number("http", 0) != 0) {
            HttpAnswers unused = load(ledger, options, 0).run(seconds, 0).requireAllCompleted();
            unused = load(ledger, options, LINES).run(seconds / 2, 0).requireAllCompleted();
        }
    }

    /** The ledger runs all the time, as it does in life; while it is not its turn nobody asks anything of it. */
    private static Throughput.Result turn(MeasuredLedger ledger, Options options, int hotPercent)
            throws InterruptedException {
        PaidLog log = log(ledger, options, hotPercent).goOn();
        Throughput.warmUp(log, options.number("warm-up", 5));
        return Throughput.measure(ledger, log, options.number("seconds", 20));
    }

    private static PaidLog log(MeasuredLedger ledger, Options options, int hotPercent) {
        Traffic traffic = Traffic.of(options).hot(hotPercent);
        return new PaidLog(ledger, traffic, options.number("in-flight", 2_000));
    }

    /** The same ledger over HTTP, one payment a request and many. */
    private Edge edge(MeasuredLedger ledger, Options options) throws IOException, InterruptedException {
        return new Edge(
                rate(ledger, load(ledger, options, 0), options), rate(ledger, load(ledger, options, LINES), options));
    }

    /** By banks with keys of their own and as many accounts. */
    private HttpLoad load(MeasuredLedger ledger, Options options, int lines) throws IOException {
        URI url = URI.create(ledger.url());
        if (banks == null) {
            banks = HttpBanks.enrolled(
                    url, ledger.operatorKey(), Traffic.of(options).named("H"));
        }
        return new HttpLoad(url, banks, lines == 0 ? CONNECTIONS : BULK_CONNECTIONS, lines);
    }

    private static double rate(MeasuredLedger ledger, HttpLoad load, Options options) throws InterruptedException {
        HttpAnswers unused = load.run(options.number("warm-up", 10), 0).requireAllCompleted();
        Throughput.catchUp(ledger);
        return load.run(options.number("seconds", 20), 0).requireAllCompleted().paymentsPerSecond();
    }

    private String result(MeasuredLedger ledger, Options options) {
        return String.format(
                Locale.ROOT,
                "{\"pairs\":%d,\"toTpcB\":%s,\"toTransfers\":%.2f,\"hotToHotTransfers\":%.2f,"
                        + "\"hotToUniform\":%.2f,%s\"jvmMicrosPerPayment\":%.0f,\"databaseMicrosPerPayment\":%.0f,"
                        + "\"rounds\":%s,%s}",
                rounds.size(),
                figure("%.2f", median(round -> round.rate() / round.tpcB())),
                median(round -> round.rate() / round.transfers()),
                median(round -> round.hotRate() / round.hotTransfers()),
                median(round -> round.hotRate() / round.rate()),
                options.number("http", 0) == 0 ? "" : edgeJson(),
                median(round -> round.ledger().jvmMicrosPerPayment()),
                median(round -> round.ledger().databaseMicrosPerPayment()),
                rounds.stream().map(Round::json).toList(),
                Throughput.soundness(ledger));
    }

    private String edgeJson() {
        return String.format(
                Locale.ROOT,
                "\"httpToTpcB\":%s,\"bulkToInProcess\":%.2f,",
                figure("%.2f", median(round -> round.edge().http() / round.tpcB())),
                median(round -> round.edge().bulk() / round.rate()));
    }

    /** What is told where there is no pgbench to compare with is null. */
    private static String figure(String format, double figure) {
        return Double.isNaN(figure) ? "null" : String.format(Locale.ROOT, format, figure);
    }

    private double median(ToDoubleFunction<Round> ratio) {
        return Growth.median(rounds.stream().mapToDouble(ratio));
    }
}
