package ledger.query.dashboard.cycles;

import ledger.messages.Caller;
import ledger.messages.CycleId;
import ledger.query.Answer;
import ledger.query.clearing.ClearingEnquiry;
import ledger.query.clearing.CycleView;
import ledger.query.metrics.MetricsEnquiry;
import ledger.query.progress.OneMoment;
import ledger.query.settlements.SettlementEnquiry;
import org.springframework.stereotype.Component;

/** Reads all views of a cycle as they are at one moment, as far as the caller may see them. */
@Component
@OneMoment
public class CycleReading {

    private final ClearingEnquiry clearing;
    private final MetricsEnquiry metrics;
    private final SettlementEnquiry settlements;

    CycleReading(ClearingEnquiry clearing, MetricsEnquiry metrics, SettlementEnquiry settlements) {
        this.clearing = clearing;
        this.metrics = metrics;
        this.settlements = settlements;
    }

    public CyclePicture picture(CycleId id, Caller caller) {
        Answer<CycleView> cycle = clearing.cycle(id, caller);
        return new CyclePicture(
                cycle.body(),
                metrics.metrics(id, caller).body(),
                OwedTable.of(metrics.matrix(id, caller).body()),
                settlements.lastAttempt(id, caller).orElse(null),
                cycle.asOf());
    }
}
