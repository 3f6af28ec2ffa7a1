package ledger.query.audit;

import java.util.List;

/**
 * What is known to be wrong now.
 *
 * @param index how far the log was followed
 * @param head how far the log goes
 * @param millis how long the last look took
 * @param findings the invariants that are broken, but for the views
 * @param differences the rows of views that are not what the log says, as they were when they were looked at last
 */
public record Reconciled(long index, long head, long millis, List<Finding> findings, List<Difference> differences) {}
