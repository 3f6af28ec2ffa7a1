package ledger.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import ledger.messages.CurrencyCode;
import ledger.messages.LogHead;
import ledger.messages.Money;
import ledger.query.audit.Finding;
import ledger.query.audit.Invariants;
import ledger.query.progress.ProjectionProgress;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payments through the write path and the projections, in process, many at once: how many a second? */
final class Throughput implements Benchmarks.LedgerMeasurement {

    private static final Duration TIME_TO_CATCH_UP = Duration.ofMinutes(30);

    /** What a run came to. */
    record Result(long payments, double seconds, long events, Timings timings, double lagP99, double lagMax, Cpu cpu) {

        double paymentsPerSecond() {
            return payments / seconds;
        }

        double jvmMicrosPerPayment() {
            return cpu.ownMicrosPer(payments);
        }

        double databaseMicrosPerPayment() {
            return cpu.databaseMicrosPer(payments);
        }

        String json() {
            return String.format(
                    Locale.ROOT,
                    "\"paymentsPerSecond\":%.0f,%s,\"eventsPerPayment\":%.2f,"
                            + "\"projectionLagMillis\":%.0f,\"projectionLagMaxMillis\":%.0f,"
                            + "\"jvmMicrosPerPayment\":%.0f,\"databaseMicrosPerPayment\":%.0f",
                    paymentsPerSecond(),
                    timings.json(),
                    (double) events / payments,
                    lagP99,
                    lagMax,
                    jvmMicrosPerPayment(),
                    databaseMicrosPerPayment());
        }
    }

    @Override
    public String measure(MeasuredLedger ledger, Options options) throws InterruptedException {
        PaidLog log = new PaidLog(ledger, Traffic.of(options), options.number("in-flight", 2_000)).open();
        warmUp(log, options.number("warm-up", 20));
        Result result = measure(ledger, log, options.number("seconds", 30));
        return "{" + result.json() + "," + soundness(ledger) + "}";
    }

    static void warmUp(PaidLog log, int seconds) throws InterruptedException {
        Timings unheeded = new Timings();
        log.payWhile(until(seconds), unheeded);
        unheeded.requireAllAnswered();
    }

    /** Pays for so many seconds; the processor time is that of the projections' last event, too. */
    static Result measure(MeasuredLedger ledger, PaidLog log, int seconds) throws InterruptedException {
        LogHead head = ledger.bean(LogHead.class);
        Timings timings = new Timings();
        try (Lag lag = new Lag(ledger)) {
            long firstIndex = head.index();
            Cpu before = Cpu.now(ledger.bean(JdbcClient.class));
            long begin = System.nanoTime();
            long payments = log.payWhile(until(seconds), timings);
            double took = (System.nanoTime() - begin) / 1e9;
            timings.requireAllAnswered();
            lag.end();
            catchUp(ledger);
            Cpu used = Cpu.now(ledger.bean(JdbcClient.class)).since(before);
            long events = head.index() - firstIndex;
            return new Result(payments, took, events, timings, lag.millis(99), lag.millis(100), used);
        }
    }

    static BooleanSupplier until(int seconds) {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        return () -> System.nanoTime() < end;
    }

    static void catchUp(MeasuredLedger ledger) {
        long head = ledger.bean(LogHead.class).index();
        if (!ledger.bean(ProjectionProgress.class).await(head, TIME_TO_CATCH_UP)) {
            throw new IllegalStateException("the projections do not catch up");
        }
    }

    /** Every invariant on what was paid, and what the views' balances add up to. */
    static String soundness(MeasuredLedger ledger) {
        List<Finding> findings = ledger.bean(Invariants.class).check(TIME_TO_CATCH_UP);
        if (!findings.isEmpty()) {
            throw new IllegalStateException("not sound: " + findings);
        }
        String balances = ledger
                .bean(JdbcClient.class)
                .sql("SELECT currency, SUM(ledger) FROM account_balance GROUP BY currency ORDER BY 1")
                .query((row, number) -> "\"" + row.getString(1) + "\":\""
                        + Money.major(row.getLong(2), CurrencyCode.of(row.getString(1))) + "\"")
                .list()
                .stream()
                .collect(Collectors.joining(",", "{", "}"));
        return "\"findings\":0,\"trialBalance\":" + balances;
    }
}
