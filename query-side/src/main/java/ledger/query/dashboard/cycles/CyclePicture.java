package ledger.query.dashboard.cycles;

import ledger.query.clearing.CycleView;
import ledger.query.metrics.MetricsView;
import ledger.query.settlements.SettlementView;
import org.jspecify.annotations.Nullable;

/**
 * Everything there is to see of a cycle.
 *
 * @param settlement how the last attempt to settle it ended; null while nobody has tried
 */
public record CyclePicture(
        CycleView cycle,
        MetricsView metrics,
        OwedTable owed,
        @Nullable SettlementView settlement,
        long asOf) {

    /** Whether it can be settled now. */
    public boolean isToBeSettled() {
        return cycle.status().equals("CLOSED") || cycle.status().equals("FAILED");
    }
}
