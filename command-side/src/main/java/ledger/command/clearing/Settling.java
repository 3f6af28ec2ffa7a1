package ledger.command.clearing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ledger.command.clearing.settlement.LossSharing;
import ledger.command.clearing.settlement.NettingModel;
import ledger.command.clearing.settlement.SettlementPlan;
import ledger.command.clearing.settlement.Unwind;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.Problem;
import ledger.messages.clearing.ClearingCommand;
import ledger.messages.clearing.ClearingEvent;
import ledger.messages.clearing.RemedyCommand;
import ledger.messages.clearing.RemedyCommand.FundDrawPlan;
import ledger.messages.clearing.RemedyCommand.UnwindPlan;
import ledger.messages.clearing.SettlementModel;
import ledger.messages.settlements.FundDraw;
import ledger.messages.settlements.NetMovement;
import ledger.messages.settlements.Remedy;
import ledger.messages.settlements.RemedyEvent;
import ledger.messages.settlements.Shortfall;
import ledger.messages.settlements.UnwindRound;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The part of a clearing that says what is to be booked for a closed cycle, and who bears what others cannot pay. */
class Settling {

    private final Book book;
    private final Consequences consequences;

    Settling(Book book) {
        this.book = book;
        this.consequences = new Consequences(book);
    }

    @CommandHandler
    void handle(ClearingCommand.FixPositions c) {
        ClosedCycles.Closed cycle = closed(c.cycle());
        SettlementPlan plan = cycle.plan();
        SortedMap<ParticipantId, Long> lacking = plan.shortfalls(book.covers());
        if (!lacking.isEmpty() && c.remedy() == Remedy.LOSS_SHARING && canShare(cycle)) {
            LossSharing sharing = LossSharing.of(cycle.owed(), lacking);
            apply(new RemedyEvent.LossShared(c.cycle(), c.attempt(), amounts(sharing.shares()), amounts(lacking)));
            plan = sharing.plan();
        } else if (!lacking.isEmpty() && c.remedy() == Remedy.UNWIND) {
            Unwind unwind = Unwind.simulate(cycle.owed(), lacking.keySet(), book.covers());
            apply(new RemedyEvent.ObligationsUnwound(c.cycle(), c.attempt(), rounds(unwind)));
            plan = NettingModel.MULTILATERAL_NET.plan(unwind.left());
        }
        apply(new ClearingEvent.PositionsFixed(
                c.cycle(), c.attempt(), book.closed().legs(c.cycle(), c.attempt(), plan)));
    }

    /** Shares are in proportion to claims on the multilateral net; there is none to share where each pair settles. */
    private static boolean canShare(ClosedCycles.Closed cycle) {
        return cycle.model() == SettlementModel.MULTILATERAL_NET;
    }

    @CommandHandler
    void handle(ClearingCommand.SettlePositions c) {
        if (book.closed().contains(c.cycle())) {
            var settled =
                    new ClearingEvent.PositionsSettled(c.cycle(), book.closed().nets(c.cycle(), c.attempt()));
            apply(settled);
            settled.legs().forEach(leg -> consequences.ofMoreLiquidity(leg.participantId()));
        }
    }

    @CommandHandler
    FundDrawPlan handle(RemedyCommand.PlanFundDraw c) {
        SettlementPlan plan = closed(c.cycle()).plan();
        SortedMap<ParticipantId, Long> lacking = plan.shortfalls(book.covers());
        boolean payable = plan.movements().keySet().stream().allMatch(book::settlesAtOnce);
        Optional<Fund> fund = book.fund().filter(f -> payable && !lacking.isEmpty());
        Optional<List<FundDraw>> draws = fund.flatMap(f -> f.draws(lacking, c.currency()));
        return draws.map(d -> new FundDrawPlan(d, fund.orElseThrow().legs(c.cycle(), c.attempt(), d, book.closed())))
                .orElse(FundDrawPlan.NOTHING);
    }

    @CommandHandler
    void handle(RemedyCommand.RecordFundDraw c) {
        apply(new RemedyEvent.GuaranteeFundDrawn(
                c.cycle(), c.attempt(), c.plan().draws(), c.plan().legs()));
    }

    @CommandHandler
    UnwindPlan handle(RemedyCommand.SimulateUnwind c) {
        ClosedCycles.Closed cycle = closed(c.cycle());
        SortedMap<ParticipantId, Long> lacking = cycle.plan().shortfalls(book.covers());
        return new UnwindPlan(c.cycle(), rounds(Unwind.simulate(cycle.owed(), lacking.keySet(), book.covers())));
    }

    @CommandHandler
    boolean handle(ClearingCommand.NoteFunds c) {
        apply(new ClearingEvent.FundsNoted(c.currency(), c.participantId(), c.change()));
        if (c.change() > 0) {
            consequences.ofMoreLiquidity(c.participantId());
        }
        return book.member(c.participantId()).isCovered(book.terms());
    }

    @CommandHandler
    void handle(ClearingCommand.BarSettlementAccount c) {
        if (book.member(c.participantId()).isBarred() != c.barred()) {
            apply(new ClearingEvent.SettlementAccountBarred(c.currency(), c.participantId(), c.barred()));
            consequences.ofMoreLiquidity(c.participantId());
        }
    }

    private ClosedCycles.Closed closed(CycleId cycle) {
        if (!book.closed().contains(cycle)) {
            throw Problem.CONFLICT.because("cycle " + cycle + " is not there to be settled");
        }
        return book.closed().cycle(cycle);
    }

    private List<Shortfall> amounts(SortedMap<ParticipantId, Long> minor) {
        return minor.entrySet().stream()
                .map(entry -> new Shortfall(entry.getKey(), new Money(entry.getValue(), book.currency())))
                .toList();
    }

    private static List<UnwindRound> rounds(Unwind unwind) {
        return unwind.rounds().stream()
                .map(round -> new UnwindRound(List.copyOf(round.removed()), movements(round.nets())))
                .toList();
    }

    private static List<NetMovement> movements(SortedMap<ParticipantId, Long> nets) {
        return new TreeMap<>(nets)
                .entrySet().stream()
                        .filter(net -> net.getValue() != 0)
                        .map(net -> new NetMovement(net.getKey(), net.getValue()))
                        .toList();
    }

    @EventSourcingHandler
    void on(ClearingEvent.FundsNoted e) {
        book.record(e.participantId()).fund(e.change());
    }

    @EventSourcingHandler
    void on(ClearingEvent.SettlementAccountBarred e) {
        book.record(e.participantId()).bar(e.barred());
    }

    @EventSourcingHandler
    void on(ClearingEvent.PositionsFixed e) {
        book.closed().fix(e.cycle(), e.legs());
    }

    @EventSourcingHandler
    void on(ClearingEvent.PositionsSettled e) {
        book.fund(book.closed().fixed(e.cycle()));
        e.legs().forEach(leg -> book.move(leg.participantId(), -leg.net()));
        book.closed().remove(e.cycle());
    }

    @EventSourcingHandler
    void on(RemedyEvent.GuaranteeFundDrawn e) {
        book.pay(e);
    }

    @EventSourcingHandler
    void on(RemedyEvent.LossShared e) {
        // What is booked instead is fixed next.
    }

    @EventSourcingHandler
    void on(RemedyEvent.ObligationsUnwound e) {
        // What is left of the cycle is fixed next.
    }
}
