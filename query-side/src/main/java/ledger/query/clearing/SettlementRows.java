package ledger.query.clearing;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import ledger.messages.CycleId;
import ledger.messages.ParticipantId;
import ledger.messages.settlements.SettlementEvent.SettlementFailed;
import ledger.messages.settlements.SettlementEvent.SettlementFinal;
import ledger.query.progress.RowBatch;
import org.springframework.stereotype.Component;

/** Writes how attempts to settle cycles ended; an attempt that has not ended leaves no trace. */
@Component
class SettlementRows {

    private final Settlements settlements;
    private final SettlementLines lines;
    private final RowBatch<String, Settlement> settlementRows;
    private final RowBatch<SettlementLineKey, SettlementLine> lineRows;

    SettlementRows(EntityManager entityManager, Settlements settlements, SettlementLines lines) {
        this.settlements = settlements;
        this.lines = lines;
        this.settlementRows = new RowBatch<>(entityManager, Settlement.class);
        this.lineRows = new RowBatch<>(entityManager, SettlementLine.class);
    }

    void add(SettlementFailed event, long index) {
        CycleId cycle = event.cycle();
        settlementRows.upsert(
                cycle.toString(), index, () -> new Settlement(cycle), settlement -> settlement.fail(event.attempt()));
        event.shortfalls().forEach(shortfall -> {
            SettlementLineKey key = key(cycle, event.attempt(), shortfall.participantId());
            lineRows.insert(
                    key, index, SettlementLine.lacking(key, shortfall.amount().minor()));
        });
    }

    void add(SettlementFinal event, Instant at, long index) {
        CycleId cycle = event.cycle();
        settlementRows.upsert(
                cycle.toString(),
                index,
                () -> new Settlement(cycle),
                settlement -> settlement.settle(event.attempt(), at));
        event.legs().forEach(leg -> {
            SettlementLineKey key = key(cycle, event.attempt(), leg.participantId());
            lineRows.insert(key, index, SettlementLine.moved(key, leg.net()));
        });
    }

    void clear() {
        lines.deleteAllInBatch();
        settlements.deleteAllInBatch();
    }

    private static SettlementLineKey key(CycleId cycle, int attempt, ParticipantId participantId) {
        return new SettlementLineKey(cycle.toString(), attempt, participantId.value());
    }
}
