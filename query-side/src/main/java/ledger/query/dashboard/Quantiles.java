package ledger.query.dashboard;

import java.util.List;

/**
 * How long something took for most and for nearly all, in microseconds.
 *
 * @param p50 half of the payments took no longer
 * @param p99 99 of a hundred took no longer
 */
public record Quantiles(long p50, long p99) {

    static Quantiles of(List<Long> micros) {
        List<Long> sorted = micros.stream().sorted().toList();
        return sorted.isEmpty() ? new Quantiles(0, 0) : new Quantiles(at(sorted, 50), at(sorted, 99));
    }

    private static long at(List<Long> sorted, int percent) {
        return sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }
}
