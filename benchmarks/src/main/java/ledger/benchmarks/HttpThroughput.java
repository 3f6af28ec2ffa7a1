package ledger.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payments over HTTP with the banks' own keys, one a request or many: how many a second, and how long do they take? */
final class HttpThroughput implements Benchmarks.LedgerMeasurement {

    private static final int LETTERS_AND_DIGITS = 36;

    /** A ledger that runs elsewhere, with {@code --url http://…}; one in this process, without. */
    @Override
    public String run(Options options) throws Exception {
        String url = options.text("url").orElse("");
        return url.startsWith("http")
                ? remote(URI.create(url), options)
                : Benchmarks.LedgerMeasurement.super.run(options);
    }

    private static String remote(URI ledger, Options options) throws IOException, InterruptedException {
        String key = options.text("key")
                .orElseThrow(() -> new IllegalArgumentException("--key: the operator's key is missing"));
        HttpLoad load = load(ledger, HttpBanks.enrolled(ledger, key, traffic(options)), options);
        HttpAnswers warmUp = load.run(options.number("warm-up", 20), 0);
        HttpAnswers answers = load.run(options.number("seconds", 30), options.number("rate", 0));
        return "{\"warmUpPaymentsPerSecond\":" + Math.round(warmUp.paymentsPerSecond()) + "," + answers.json() + "}";
    }

    @Override
    public String measure(MeasuredLedger ledger, Options options) throws IOException, InterruptedException {
        URI url = URI.create(ledger.url());
        HttpLoad load = load(url, HttpBanks.enrolled(url, ledger.operatorKey(), traffic(options)), options);
        HttpAnswers warmUp = load.run(options.number("warm-up", 20), 0);
        String figures = measure(ledger, load, options.number("seconds", 30), options.number("rate", 0));
        return "{\"warmUpPaymentsPerSecond\":" + Math.round(warmUp.paymentsPerSecond()) + "," + figures + ","
                + Throughput.soundness(ledger) + "}";
    }

    /** The client is in the same process, so that its threads' time is taken off the process's. */
    private static String measure(MeasuredLedger ledger, HttpLoad load, int seconds, int rate)
            throws InterruptedException {
        JdbcClient jdbc = ledger.bean(JdbcClient.class);
        Throughput.catchUp(ledger);
        try (Lag lag = new Lag(ledger)) {
            Cpu before = Cpu.now(jdbc);
            HttpAnswers answers = load.run(seconds, rate);
            lag.end();
            Throughput.catchUp(ledger);
            Cpu used = Cpu.now(jdbc).since(before);
            long payments = Math.max(1, answers.completed());
            return String.format(
                    Locale.ROOT,
                    "%s,\"jvmMicrosPerPayment\":%.0f,\"databaseMicrosPerPayment\":%.0f,"
                            + "\"projectionLagMillis\":%.0f,\"projectionLagMaxMillis\":%.0f",
                    answers.json(),
                    used.ownMicrosPer(payments) - answers.clientMicrosPerPayment(),
                    used.databaseMicrosPer(payments),
                    lag.millis(99),
                    lag.millis(100));
        }
    }

    private static HttpLoad load(URI ledger, HttpBanks banks, Options options) {
        int lines = options.number("bulk", 0);
        return new HttpLoad(ledger, banks, options.number("connections", lines == 0 ? 32 : 8), lines);
    }

    /** A ledger may have been measured before: banks and accounts get names of this run. */
    private static Traffic traffic(Options options) {
        int run = ThreadLocalRandom.current().nextInt((int) Math.pow(LETTERS_AND_DIGITS, 3));
        return Traffic.of(options)
                .named(Integer.toString(run, LETTERS_AND_DIGITS).toUpperCase(Locale.ROOT) + "X");
    }
}
