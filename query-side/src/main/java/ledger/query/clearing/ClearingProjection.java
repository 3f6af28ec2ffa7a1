package ledger.query.clearing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import ledger.messages.CycleId;
import ledger.messages.ParticipantId;
import ledger.messages.clearing.ClearingEvent.ClearingOpened;
import ledger.messages.clearing.ClearingEvent.CycleCutOff;
import ledger.messages.clearing.ClearingEvent.PaymentCleared;
import ledger.messages.clearing.ClearingEvent.PaymentSettled;
import ledger.messages.clearing.ClearingEvent.PositionsSettled;
import ledger.messages.queue.QueueEvent.PaymentsReleased;
import ledger.messages.settlements.RemedyEvent.GuaranteeFundDrawn;
import ledger.messages.settlements.RemedyEvent.SettlementUnwound;
import ledger.messages.settlements.SettlementEvent.SettlementFailed;
import ledger.messages.settlements.SettlementEvent.SettlementFinal;
import ledger.messages.settlements.SettlementLeg;
import ledger.query.progress.ClearingGroup;
import ledger.query.progress.LogIndex;
import ledger.query.progress.Rebuildable;
import ledger.query.progress.RowBatch;
import ledger.query.progress.TableRows;
import ledger.query.progress.ViewPart;
import ledger.query.progress.ViewTable;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Counts what was cleared: per cycle, per participant and per pair in a cycle, and per participant in all that is
 * unsettled; what is settled moves what the settlement accounts hold instead.
 */
@Component
@ProcessingGroup(ClearingGroup.NAME)
class ClearingProjection implements Rebuildable {

    private final RowBatch<String, Cycle> cycleRows;
    private final TurnoverRows turnovers;
    private final MemberRows members;
    private final List<ViewPart> parts;

    ClearingProjection(JdbcTemplate jdbc, TurnoverRows turnovers, MemberRows members, List<ViewPart> parts) {
        this.cycleRows = new RowBatch<>(new TableRows<>(jdbc, Cycle.TABLE, Cycle::read, Cycle::cycle));
        this.turnovers = turnovers;
        this.members = members;
        this.parts = parts;
    }

    @EventHandler
    void on(ClearingOpened event, @Timestamp Instant at, TrackingToken token) {
        cycleRows.insert(event.cycle().toString(), LogIndex.of(token), new Cycle(event.cycle(), at));
    }

    @EventHandler
    void on(PaymentCleared event, @Timestamp Instant at, TrackingToken token) {
        countUnsettled(Turnover.of(event), at, LogIndex.of(token));
    }

    @EventHandler
    void on(PaymentSettled event, @Timestamp Instant at, TrackingToken token) {
        countSettled(Turnover.of(event), event.legs(), at, LogIndex.of(token));
    }

    @EventHandler
    void on(PaymentsReleased event, @Timestamp Instant at, TrackingToken token) {
        if (event.model().isDeferred()) {
            countUnsettled(Turnover.of(event), at, LogIndex.of(token));
        } else {
            countSettled(Turnover.of(event), event.legs(), at, LogIndex.of(token));
        }
    }

    private void countUnsettled(Turnover turnover, Instant at, long index) {
        count(turnover, at, index);
        Map<ParticipantId, Long> nets = new TreeMap<>();
        turnover.flows().forEach((participant, flow) -> nets.put(participant, flow.net()));
        members.count(turnover.cycle().currency(), nets, index);
    }

    private void countSettled(Turnover turnover, List<SettlementLeg> legs, Instant at, long index) {
        count(turnover, at, index);
        members.fund(turnover.cycle().currency(), LegSums.of(legs), index);
    }

    private void count(Turnover turnover, Instant at, long index) {
        cycleRows.update(turnover.cycle().toString(), index, cycle -> cycle.count(turnover, at));
        turnovers.add(turnover, index);
    }

    @EventHandler
    void on(CycleCutOff event, @Timestamp Instant at, TrackingToken token) {
        long index = LogIndex.of(token);
        cycleRows.update(event.closed().toString(), index, cycle -> cycle.close(at, index));
        cycleRows.insert(event.opened().toString(), index, new Cycle(event.opened(), at));
    }

    /** What is settled no longer counts against the limits. */
    @EventHandler
    void on(PositionsSettled event, TrackingToken token) {
        Map<ParticipantId, Long> nets = new TreeMap<>(LegSums.of(event.legs()));
        nets.replaceAll((participant, net) -> -net);
        members.count(event.currency(), nets, LogIndex.of(token));
    }

    /** What the fund pays for a participant is in its settlement account. */
    @EventHandler
    void on(GuaranteeFundDrawn event, TrackingToken token) {
        Map<ParticipantId, Long> draws = new TreeMap<>();
        event.draws().forEach(draw -> {
            long paid = Math.addExact(
                    draw.fromCreditLines().minor(), draw.fromContributions().minor());
            draws.merge(draw.participantId(), paid, Math::addExact);
        });
        members.fund(event.cycle().currency(), draws, LogIndex.of(token));
    }

    @EventHandler
    void on(SettlementFailed event, TrackingToken token) {
        cycleRows.update(event.cycle().toString(), LogIndex.of(token), cycle -> cycle.become(CycleStatus.FAILED));
    }

    @EventHandler
    void on(SettlementFinal event, TrackingToken token) {
        settle(event.cycle(), CycleStatus.SETTLED, event.legs(), LogIndex.of(token));
    }

    @EventHandler
    void on(SettlementUnwound event, TrackingToken token) {
        settle(event.cycle(), CycleStatus.UNWOUND, event.legs(), LogIndex.of(token));
    }

    private void settle(CycleId cycle, CycleStatus status, List<SettlementLeg> booked, long index) {
        cycleRows.update(cycle.toString(), index, row -> row.become(status));
        members.fund(cycle.currency(), LegSums.of(booked), index);
    }

    @Override
    public String name() {
        return ClearingGroup.NAME;
    }

    @Override
    public List<ViewTable> tables() {
        Stream<ViewTable> others = parts.stream().flatMap(part -> part.tables().stream());
        return Stream.concat(Stream.of(ViewTable.of("clearing_cycle")), others).toList();
    }
}
