package ledger.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ledger.application.traffic.Latencies;
import ledger.application.traffic.Wire;

/** What came of payments over HTTP: how many were completed, how long requests took, and what else was answered. */
final class HttpAnswers {

    private static final Pattern STATUS = Pattern.compile("\"status\":\"?([A-Z]+|\\d+)");
    private static final String COMPLETED = "COMPLETED";

    private final Latencies latencies = new Latencies();
    private final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();
    private final LongAdder clientNanos = new LongAdder();
    private volatile long nanos = 1;

    /** A request of so many payments was answered: each has a status of its own, or all have that of the request. */
    void answered(long took, Wire.Answer answer, int payments) {
        latencies.add(took / 1_000);
        int told = 0;
        if (answer.status() < 300) {
            for (Matcher status = STATUS.matcher(answer.body()); status.find(); told++) {
                count(status.group(1), 1);
            }
        }
        if (told < payments) {
            count(answer.status() < 300 ? "missing" : String.valueOf(answer.status()), payments - told);
        }
    }

    void broken() {
        count("broken", 1);
    }

    /** Processor time of one of the client's threads. */
    void spent(long nanosOfClient) {
        clientNanos.add(nanosOfClient);
    }

    void took(long nanosOfRun) {
        nanos = nanosOfRun;
    }

    private void count(String outcome, int payments) {
        outcomes.computeIfAbsent(outcome, status -> new LongAdder()).add(payments);
    }

    long completed() {
        LongAdder completed = outcomes.get(COMPLETED);
        return completed == null ? 0 : completed.sum();
    }

    double paymentsPerSecond() {
        return completed() / (nanos / 1e9);
    }

    double clientMicrosPerPayment() {
        return clientNanos.sum() / 1e3 / Math.max(1, completed());
    }

    /** A payment that was not completed makes a comparison worthless. */
    HttpAnswers requireAllCompleted() {
        if (outcomes.size() != 1 || completed() == 0) {
            throw new IllegalStateException("not all were completed: " + new TreeMap<>(outcomes));
        }
        return this;
    }

    /** Members of a JSON object; {@code refusals} by payment status, or HTTP status where there is none. */
    String json() {
        return String.format(
                Locale.ROOT,
                "\"paymentsPerSecond\":%.0f,%s,\"completed\":%d,\"refusals\":%s,\"clientMicrosPerPayment\":%.0f",
                paymentsPerSecond(),
                Timings.json(latencies, "p50Millis", "p99Millis", "p999Millis", "maxMillis"),
                completed(),
                new TreeMap<>(outcomes)
                        .entrySet().stream()
                                .filter(outcome -> !outcome.getKey().equals(COMPLETED))
                                .map(outcome -> "\"" + outcome.getKey() + "\":" + outcome.getValue())
                                .collect(Collectors.joining(",", "{", "}")),
                clientMicrosPerPayment());
    }
}
