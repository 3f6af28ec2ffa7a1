package ledger.query.dashboard;

import java.util.List;
import java.util.Objects;
import ledger.messages.Caller;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.clearing.Obligations;
import ledger.query.Slice;
import ledger.query.clearing.ClearedCycles;
import ledger.query.clearing.ClearingEnquiry;
import ledger.query.clearing.CountedObligation;
import ledger.query.clearing.CycleView;
import ledger.query.progress.OneMoment;
import ledger.query.queue.QueueEnquiry;
import org.springframework.stereotype.Component;

/** Reads how clearing stands, in one currency or in all; a participant sees the totals and its own position. */
@Component
@OneMoment
public class Standings {

    private final ClearedCycles cycles;
    private final ClearingEnquiry clearing;
    private final QueueEnquiry queues;

    Standings(ClearedCycles cycles, ClearingEnquiry clearing, QueueEnquiry queues) {
        this.cycles = cycles;
        this.clearing = clearing;
        this.queues = queues;
    }

    public List<CurrencyCode> currencies() {
        return cycles.currencies();
    }

    /** In every currency that is cleared, with the first payments of each queue. */
    List<Standing> all(Caller caller) {
        return cycles.currencies().stream()
                .map(currency -> of(currency, new Slice(1, ""), caller))
                .toList();
    }

    /** In one currency; throws {@link ledger.messages.Problem#NOT_FOUND} where nothing is cleared in it. */
    Standing of(CurrencyCode currency, Slice queued, Caller caller) {
        CycleView cycle = clearing.openCycle(currency, caller).body();
        Obligations owed = Obligations.of(cycles.obligations(CycleId.parse(cycle.cycle())).stream()
                .map(CountedObligation::obligation)
                .toList());
        return new Standing(
                cycle,
                owed.multilateralEfficiency().percent().toPlainString(),
                queues.queue(currency, queued, caller).body(),
                Standing.bars(Objects.requireNonNull(cycle.positions())));
    }
}
