package ledger.benchmarks;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Locale;

/** One client pays one payment after the other, over HTTP or in process: how long does it take, how many commits? */
final class UnloadedPayments implements Benchmarks.LedgerMeasurement {

    private static final int WARM_UP = 3_000;
    private static final String ACCOUNT = """
            {"accountId":"%s","participantId":"%s","currency":"EUR","type":"%s"}""";
    private static final String PAYMENT = """
            {"debtorAccount":"%s","creditorAccount":"%s","amount":"%s","currency":"EUR"}""";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public String measure(MeasuredLedger ledger, Options options) throws IOException, InterruptedException {
        int payments = options.number("payments", 2_000);
        int warmUp = options.number("warm-up-payments", WARM_UP);
        return options.number("in-process", 0) == 0
                ? overHttp(ledger, payments, warmUp)
                : inProcess(ledger, Traffic.of(options), payments, warmUp);
    }

    /** The next one is submitted once the last is answered; there is no HTTP, no JSON of requests, no other client. */
    private static String inProcess(MeasuredLedger ledger, Traffic traffic, int payments, int warmUp)
            throws InterruptedException {
        PaidLog unused = new PaidLog(ledger, traffic, 2_000).open();
        Throughput.catchUp(ledger);
        PaidLog log = new PaidLog(ledger, traffic, 1).goOn();
        Timings unheeded = new Timings();
        log.pay(warmUp, unheeded);
        unheeded.requireAllAnswered();
        double commitsBefore = commits(ledger);
        Timings timings = new Timings();
        log.pay(payments, timings);
        timings.requireAllAnswered();
        return String.format(
                Locale.ROOT,
                "{\"payments\":%d,%s,\"commitsPerPayment\":%.3f,%s}",
                payments,
                timings.json(),
                (commits(ledger) - commitsBefore) / payments,
                Throughput.soundness(ledger));
    }

    private String overHttp(MeasuredLedger ledger, int payments, int warmUp) throws IOException, InterruptedException {
        String key = prepare(ledger);
        pay(ledger, key, "warm-up", warmUp);
        double commitsBefore = commits(ledger);
        long[] micros = pay(ledger, key, "measured", payments);
        double commits = commits(ledger) - commitsBefore;
        Arrays.sort(micros);
        return String.format(
                Locale.ROOT,
                "{\"payments\":%d,\"p50Millis\":%.2f,\"p99Millis\":%.2f,\"commitsPerPayment\":%.3f}",
                payments,
                micros[payments / 2] / 1_000.0,
                micros[payments * 99 / 100] / 1_000.0,
                commits / payments);
    }

    private static double commits(MeasuredLedger ledger) {
        return ledger.bean(MeterRegistry.class)
                .get("ledger.writer.commit")
                .timer()
                .count();
    }

    private String prepare(MeasuredLedger ledger) throws IOException, InterruptedException {
        String operator = ledger.operatorKey();
        String key = "";
        for (String bank : new String[] {"BANKB", "BANKA"}) {
            String answer = send(ledger, operator, "POST", "/v1/participants", """
                    {"participantId":"%s","name":"%s"}""".formatted(bank, bank), "");
            key = answer.replaceAll("(?s).*\"apiKey\"\\s*:\\s*\"([^\"]+)\".*", "$1");
            open(ledger, operator, bank, bank + "-F", "FUNDING");
            open(ledger, operator, bank, bank + "-C", "CUSTOMER");
            send(ledger, operator, "PUT", "/v1/participants/" + bank + "/net-debit-cap", """
                    {"currency":"EUR","amount":"1000000.00"}""", "");
        }
        send(ledger, operator, "POST", "/v1/payments", order("BANKA-F", "BANKA-C", "1000000.00"), "funding");
        return key;
    }

    private void open(MeasuredLedger ledger, String key, String bank, String account, String type)
            throws IOException, InterruptedException {
        send(ledger, key, "POST", "/v1/accounts", ACCOUNT.formatted(account, bank, type), "");
    }

    private long[] pay(MeasuredLedger ledger, String key, String name, int payments)
            throws IOException, InterruptedException {
        long[] micros = new long[payments];
        String order = order("BANKA-C", "BANKB-C", "1.00");
        for (int i = 0; i < payments; i++) {
            long begin = System.nanoTime();
            String answer = send(ledger, key, "POST", "/v1/payments", order, name + "-" + i);
            micros[i] = (System.nanoTime() - begin) / 1_000;
            if (!answer.contains("\"COMPLETED\"")) {
                throw new IllegalStateException("not paid: " + answer);
            }
        }
        return micros;
    }

    private static String order(String debtor, String creditor, String amount) {
        return PAYMENT.formatted(debtor, creditor, amount);
    }

    private String send(
            MeasuredLedger ledger, String key, String method, String path, String body, String idempotencyKey)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(ledger.url() + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!idempotencyKey.isEmpty()) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
