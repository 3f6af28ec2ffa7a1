package ledger.query.audit;

import java.util.List;

/**
 * What a comparison of the log with itself and with the views came to.
 *
 * @param index the last event that was looked at
 * @param findings the invariants that are broken, but for the views
 * @param differences the rows that are not what the log says (I7)
 * @param complete whether the log was followed to its head and every view compared
 */
public record Verdict(long index, List<Finding> findings, List<Difference> differences, boolean complete) {

    /** Whether nothing is wrong. */
    public boolean isSound() {
        return findings.isEmpty() && differences.isEmpty();
    }
}
