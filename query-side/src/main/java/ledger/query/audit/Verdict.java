package ledger.query.audit;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a comparison of the log with itself and with the views came to.
 *
 * @param index the last event that was looked at
 * @param events how many events were
 * @param findings the invariants that are broken, but for the views
 * @param differences the rows that are not what the log says (I7)
 * @param complete whether the log was followed to its head and every view compared
 */
public record Verdict(long index, long events, List<Finding> findings, List<Difference> differences, boolean complete) {

    /** Whether nothing is wrong. */
    public boolean isSound() {
        return findings.isEmpty() && differences.isEmpty();
    }

    /** What of it is explained by events from this index on, up to and with the other. */
    public Verdict within(long from, long to) {
        return only(
                finding -> finding.index() >= from && finding.index() <= to,
                difference -> difference.event() >= from && difference.event() <= to);
    }

    Verdict only(Predicate<Finding> finding, Predicate<Difference> difference) {
        return new Verdict(
                index,
                events,
                findings.stream().filter(finding).toList(),
                differences.stream().filter(difference).toList(),
                complete);
    }
}
