package ledger.benchmarks;

import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Payments at a steady rate through the write path, in process: how long does each take, from when it was due?
 *
 * <p>The rate is given, or is a part of what the same ledger was seen to manage at most just before. A new database
 * makes each file of its log and waits for it, about once a second; {@code --checkpoint 1} gives it used ones first.
 */
final class Latency implements Benchmarks.LedgerMeasurement {

    @Override
    public String measure(MeasuredLedger ledger, Options options) throws InterruptedException {
        Traffic traffic = Traffic.of(options);
        PaidLog busy = new PaidLog(ledger, traffic, options.number("in-flight", 2_000)).open();
        Throughput.warmUp(busy, options.number("warm-up", 20));
        int load = options.number("load", 0);
        double capacity = load == 0
                ? 0
                : Throughput.measure(ledger, busy, options.number("capacity-seconds", 15))
                        .paymentsPerSecond();
        int rate = load == 0 ? options.number("rate", 500) : (int) Math.max(1, capacity * load / 100);
        Throughput.catchUp(ledger);
        if (options.number("checkpoint", 0) > 0) {
            JdbcClient.create(ledger.bean(DataSource.class)).sql("CHECKPOINT").update();
        }
        PaidLog steady = new PaidLog(ledger, traffic, PaidLog.ANY_NUMBER).goOn();
        long unused = steady.payAtRate(rate, options.number("settle", 5), new Timings());
        String figures = atRate(ledger, steady, rate, options.number("seconds", 30));
        return String.format(
                Locale.ROOT,
                "{\"rate\":%d,\"capacity\":%.0f,%s,%s}",
                rate,
                capacity,
                figures,
                Throughput.soundness(ledger));
    }

    private static String atRate(MeasuredLedger ledger, PaidLog log, int rate, int seconds)
            throws InterruptedException {
        Timings timings = new Timings();
        try (Lag lag = new Lag(ledger)) {
            long begin = System.nanoTime();
            long payments = log.payAtRate(rate, seconds, timings);
            double took = (System.nanoTime() - begin) / 1e9;
            lag.end();
            return String.format(
                    Locale.ROOT,
                    "\"achievedPerSecond\":%.1f,\"refused\":%d,%s,"
                            + "\"projectionLagMillis\":%.0f,\"projectionLagMaxMillis\":%.0f",
                    (payments - timings.failures()) / took,
                    timings.failures(),
                    timings.json(),
                    lag.millis(99),
                    lag.millis(100));
        }
    }
}
