package ledger.application.traffic;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came of some traffic.
 *
 * @param payments how many payments were answered, made or refused by the ledger
 * @param paymentsPerSecond how many that is in a second
 * @param clientCores how many cores the client itself kept busy
 * @param outcomes how many of each: the status with its ISO reason, or the HTTP status with its code, or broken
 */
public record TrafficReport(
        long payments,
        double seconds,
        double paymentsPerSecond,
        double p50Millis,
        double p99Millis,
        double maxMillis,
        double clientCores,
        Map<String, Long> outcomes) {

    private static final Pattern STATUS =
            Pattern.compile("\"status\":\"([A-Z]+)\"(?:,\"reason\":\\{\"code\":\"(\\w+)\")?");
    private static final Pattern CODE = Pattern.compile("\"code\":\"([^\"]+)\"");

    static TrafficReport of(Latencies latencies, Map<String, Long> outcomes, double seconds, double clientCores) {
        long payments = outcomes.entrySet().stream()
                .filter(outcome -> Character.isUpperCase(outcome.getKey().charAt(0)))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new TrafficReport(
                payments,
                seconds,
                payments / seconds,
                latencies.millis(50),
                latencies.millis(99),
                latencies.longestMillis(),
                clientCores,
                new TreeMap<>(outcomes));
    }

    static String outcome(Wire.Answer answer) {
        Matcher found = (answer.status() < 300 ? STATUS : CODE).matcher(answer.body());
        if (!found.find()) {
            return answer.status() + " ?";
        }
        if (answer.status() >= 300) {
            return answer.status() + " " + found.group(1);
        }
        return found.group(2) == null ? found.group(1) : found.group(1) + " " + found.group(2);
    }

    /** On one line, for programs. */
    public String json() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("payments", payments);
        figures.put("seconds", rounded(seconds));
        figures.put("paymentsPerSecond", rounded(paymentsPerSecond));
        figures.put("p50Millis", rounded(p50Millis));
        figures.put("p99Millis", rounded(p99Millis));
        figures.put("maxMillis", rounded(maxMillis));
        figures.put("clientCores", rounded(clientCores));
        figures.put("outcomes", outcomes);
        return JsonMapper.shared().writeValueAsString(figures);
    }

    /** For people. */
    public String text() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%d payments in %.1f s, %.0f a second%n"
                        + "p50 %.1f ms, p99 %.1f ms, max %.1f ms; the client took %.2f cores%n",
                payments,
                seconds,
                paymentsPerSecond,
                p50Millis,
                p99Millis,
                maxMillis,
                clientCores));
        outcomes.forEach((outcome, count) -> text.append(String.format("%10d  %s%n", count, outcome)));
        return text.toString();
    }

    private static double rounded(double figure) {
        return Math.round(figure * 100) / 100.0;
    }
}
