package ledger.query.settlements;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import ledger.messages.CycleId;
import ledger.messages.ParticipantId;
import ledger.messages.settlements.RemedyEvent.SettlementUnwound;
import ledger.messages.settlements.SettlementEvent.SettlementFailed;
import ledger.messages.settlements.SettlementEvent.SettlementFinal;
import ledger.messages.settlements.SettlementLeg;
import ledger.query.clearing.LegSums;
import ledger.query.progress.ClearingGroup;
import ledger.query.progress.LogIndex;
import ledger.query.progress.RowBatch;
import ledger.query.progress.ViewPart;
import ledger.query.progress.ViewTable;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Keeps how attempts to settle cycles ended; an attempt that has not ended leaves no trace. */
@Component
@ProcessingGroup(ClearingGroup.NAME)
class SettlementProjection implements ViewPart {

    private final RowBatch<String, Settlement> settlementRows;
    private final RowBatch<SettlementLineKey, SettlementLine> lineRows;

    SettlementProjection(EntityManager entityManager) {
        this.settlementRows = new RowBatch<>(entityManager, Settlement.class);
        this.lineRows = new RowBatch<>(entityManager, SettlementLine.class);
    }

    @EventHandler
    void on(SettlementFailed event, TrackingToken token) {
        long index = LogIndex.of(token);
        change(event.cycle(), index, settlement -> settlement.fail(event.attempt()));
        event.shortfalls().forEach(shortfall -> {
            SettlementLineKey key = key(event.cycle(), event.attempt(), shortfall.participantId());
            lineRows.insert(
                    key, index, SettlementLine.lacking(key, shortfall.amount().minor()));
        });
    }

    @EventHandler
    void on(SettlementFinal event, @Timestamp Instant at, TrackingToken token) {
        long index = LogIndex.of(token);
        change(event.cycle(), index, settlement -> settlement.end(event.attempt(), SettlementStatus.SETTLED, at));
        addMoved(event.cycle(), event.attempt(), event.legs(), index);
    }

    @EventHandler
    void on(SettlementUnwound event, @Timestamp Instant at, TrackingToken token) {
        long index = LogIndex.of(token);
        change(event.cycle(), index, settlement -> settlement.end(event.attempt(), SettlementStatus.UNWOUND, at));
        addMoved(event.cycle(), event.attempt(), event.legs(), index);
    }

    private void change(CycleId cycle, long index, Consumer<Settlement> change) {
        settlementRows.upsert(cycle.toString(), index, () -> new Settlement(cycle), change);
    }

    private void addMoved(CycleId cycle, int attempt, List<SettlementLeg> legs, long index) {
        LegSums.of(legs).forEach((participant, net) -> {
            SettlementLineKey key = key(cycle, attempt, participant);
            lineRows.insert(key, index, SettlementLine.moved(key, net));
        });
    }

    private static SettlementLineKey key(CycleId cycle, int attempt, ParticipantId participantId) {
        return new SettlementLineKey(cycle.toString(), attempt, participantId.value());
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(ViewTable.of("settlement"), ViewTable.of("settlement_line"));
    }
}
