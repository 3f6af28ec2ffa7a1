package ledger.query.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import ledger.messages.StatusReason;
import ledger.query.dashboard.EndedPayments.Ended;

/**
 * The last hour of payments, second by second. Each look reads only what ended since the last one: the projection
 * follows the log, whose times never go back, so nothing is added to a second once a later one has begun.
 */
final class PaceRing {

    private static final long HOUR = 3_600;
    private static final int CHART_SECONDS = 300;
    private static final int MEAN_SECONDS = 10;

    private final TreeMap<Long, Map<String, Long>> seconds = new TreeMap<>();
    private long since;
    private long next = -1;

    /** Brings the ring to this second. */
    synchronized Pace advance(EndedPayments payments, String participant, Instant now) {
        long second = now.getEpochSecond();
        if (next < 0) {
            since = payments.begin(second - HOUR);
            next = since;
        }
        long from = Math.max(next, second - HOUR);
        long latest = payments.latest(); // of all, so that who has none does not begin anew each time
        List<Ended> read = payments.from(from, participant);
        seconds.tailMap(from, true).clear();
        read.forEach(this::count);
        next = Math.max(from, latest);
        since = Math.max(since, second - HOUR);
        seconds.headMap(since, false).clear();
        return pace(second);
    }

    private void count(Ended ended) {
        seconds.computeIfAbsent(ended.second(), first -> new TreeMap<>())
                .merge(ended.outcome(), ended.payments(), Long::sum);
    }

    private Pace pace(long second) {
        long from = second - CHART_SECONDS;
        List<Long> counts = LongStream.range(from, second).mapToObj(this::ended).toList();
        long latest =
                LongStream.range(second - MEAN_SECONDS, second).map(this::ended).sum();
        BigDecimal mean = BigDecimal.valueOf(latest).divide(BigDecimal.valueOf(MEAN_SECONDS), 1, RoundingMode.HALF_UP);
        return new Pace(mean.toPlainString(), from, counts, outcomes(), since);
    }

    private long ended(long second) {
        return seconds.getOrDefault(second, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private List<Pace.Outcome> outcomes() {
        Map<String, Long> sums = new TreeMap<>();
        seconds.values().forEach(second -> second.forEach((name, payments) -> sums.merge(name, payments, Long::sum)));
        long total = sums.values().stream().mapToLong(Long::longValue).sum();
        return sums.entrySet().stream()
                .map(sum -> outcome(sum.getKey(), sum.getValue(), total))
                .sorted(Comparator.comparingLong(Pace.Outcome::payments).reversed())
                .toList();
    }

    private static Pace.Outcome outcome(String name, long payments, long total) {
        String percent = BigDecimal.valueOf(payments * 100)
                .divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP)
                .toPlainString();
        return new Pace.Outcome(code(name), name, payments, percent);
    }

    /** Completed payments have none, as the others do. */
    private static String code(String name) {
        return name.equals("COMPLETED") ? "" : StatusReason.valueOf(name).code();
    }
}
