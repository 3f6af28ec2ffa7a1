package ledger.query.clearing;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import ledger.messages.CurrencyCode;
import ledger.messages.ParticipantId;
import ledger.messages.clearing.ClearingEvent.ClearingOpened;
import ledger.messages.clearing.ClearingEvent.CycleCutOff;
import ledger.messages.clearing.ClearingEvent.MemberAdmitted;
import ledger.messages.clearing.ClearingEvent.MemberReinstated;
import ledger.messages.clearing.ClearingEvent.MemberSuspended;
import ledger.messages.clearing.ClearingEvent.NetDebitCapSet;
import ledger.messages.clearing.ClearingEvent.PaymentCleared;
import ledger.messages.clearing.ClearingEvent.PositionsSettled;
import ledger.messages.settlements.SettlementEvent.SettlementFailed;
import ledger.messages.settlements.SettlementEvent.SettlementFinal;
import ledger.query.progress.LogIndex;
import ledger.query.progress.Rebuildable;
import ledger.query.progress.RowBatch;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/**
 * Counts what was cleared: per cycle, per participant in a cycle, and per participant in all that is unsettled; and
 * keeps how each cycle was settled.
 */
@Component
@ProcessingGroup(ClearingProjection.NAME)
class ClearingProjection implements Rebuildable {

    static final String NAME = "clearing";

    private final Cycles cycles;
    private final Positions positions;
    private final Members members;
    private final RowBatch<String, Cycle> cycleRows;
    private final RowBatch<PositionKey, Position> positionRows;
    private final RowBatch<MemberKey, Member> memberRows;
    private final SettlementRows settlementRows;

    ClearingProjection(
            EntityManager entityManager,
            Cycles cycles,
            Positions positions,
            Members members,
            SettlementRows settlementRows) {
        this.cycles = cycles;
        this.positions = positions;
        this.members = members;
        this.settlementRows = settlementRows;
        this.cycleRows = new RowBatch<>(entityManager, Cycle.class);
        this.positionRows = new RowBatch<>(entityManager, Position.class);
        this.memberRows = new RowBatch<>(entityManager, Member.class);
    }

    @EventHandler
    void on(ClearingOpened event, @Timestamp Instant at, TrackingToken token) {
        cycleRows.insert(event.cycle().toString(), LogIndex.of(token), new Cycle(event.cycle(), at));
    }

    @EventHandler
    void on(MemberAdmitted event, TrackingToken token) {
        MemberKey key = key(event.currency(), event.participantId());
        memberRows.upsert(key, LogIndex.of(token), () -> new Member(key), member -> member.suspend(event.suspended()));
    }

    @EventHandler
    void on(NetDebitCapSet event, TrackingToken token) {
        MemberKey key = key(event.currency(), event.participantId());
        memberRows.upsert(key, LogIndex.of(token), () -> new Member(key), member -> member.limit(event.cap()));
    }

    @EventHandler
    void on(MemberSuspended event, TrackingToken token) {
        memberRows.update(
                key(event.currency(), event.participantId()), LogIndex.of(token), member -> member.suspend(true));
    }

    @EventHandler
    void on(MemberReinstated event, TrackingToken token) {
        memberRows.update(
                key(event.currency(), event.participantId()), LogIndex.of(token), member -> member.suspend(false));
    }

    @EventHandler
    void on(PaymentCleared event, TrackingToken token) {
        long index = LogIndex.of(token);
        long amount = event.amount().minor();
        PositionKey debtor = position(event, event.debtorParticipant());
        PositionKey creditor = position(event, event.creditorParticipant());
        cycleRows.update(event.cycle().toString(), index, cycle -> cycle.count(event.amount()));
        positionRows.upsert(debtor, index, () -> new Position(debtor), row -> row.send(event.amount()));
        positionRows.upsert(creditor, index, () -> new Position(creditor), row -> row.receive(event.amount()));
        memberRows.update(key(event.currency(), event.debtorParticipant()), index, member -> member.count(-amount));
        memberRows.update(key(event.currency(), event.creditorParticipant()), index, member -> member.count(amount));
    }

    @EventHandler
    void on(CycleCutOff event, @Timestamp Instant at, TrackingToken token) {
        long index = LogIndex.of(token);
        cycleRows.update(event.closed().toString(), index, cycle -> cycle.close(at));
        cycleRows.insert(event.opened().toString(), index, new Cycle(event.opened(), at));
    }

    /** What is settled no longer counts against the net debit caps. */
    @EventHandler
    void on(PositionsSettled event, TrackingToken token) {
        long index = LogIndex.of(token);
        event.legs()
                .forEach(leg -> memberRows.update(
                        key(event.currency(), leg.participantId()), index, member -> member.count(-leg.net())));
    }

    @EventHandler
    void on(SettlementFailed event, TrackingToken token) {
        long index = LogIndex.of(token);
        cycleRows.update(event.cycle().toString(), index, cycle -> cycle.become(CycleStatus.FAILED));
        settlementRows.add(event, index);
    }

    @EventHandler
    void on(SettlementFinal event, @Timestamp Instant at, TrackingToken token) {
        long index = LogIndex.of(token);
        cycleRows.update(event.cycle().toString(), index, cycle -> cycle.become(CycleStatus.SETTLED));
        settlementRows.add(event, at, index);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void clear() {
        settlementRows.clear();
        positions.deleteAllInBatch();
        members.deleteAllInBatch();
        cycles.deleteAllInBatch();
    }

    private static MemberKey key(CurrencyCode currency, ParticipantId participantId) {
        return new MemberKey(currency.code(), participantId.value());
    }

    private static PositionKey position(PaymentCleared event, ParticipantId participantId) {
        return new PositionKey(event.cycle().toString(), participantId.value());
    }
}
