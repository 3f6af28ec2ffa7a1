package ledger.saga.settlements;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import ledger.messages.CycleId;
import ledger.messages.ParticipantId;
import ledger.messages.clearing.ClearingCommand.FixPositions;
import ledger.messages.clearing.ClearingCommand.SettlePositions;
import ledger.messages.clearing.ClearingEvent.PositionsFixed;
import ledger.messages.clearing.RemedyCommand.FundDrawPlan;
import ledger.messages.clearing.RemedyCommand.PlanFundDraw;
import ledger.messages.clearing.RemedyCommand.RecordFundDraw;
import ledger.messages.participants.ParticipantCommand.SuspendParticipant;
import ledger.messages.settlements.Remedy;
import ledger.messages.settlements.RemedyEvent.GuaranteeFundDrawn;
import ledger.messages.settlements.RemedyEvent.LossShared;
import ledger.messages.settlements.RemedyEvent.ObligationsUnwound;
import ledger.messages.settlements.RemedyEvent.RemedyChosen;
import ledger.messages.settlements.RemedyEvent.SettlementUnwound;
import ledger.messages.settlements.SettlementCommand.CloseUnwound;
import ledger.messages.settlements.SettlementCommand.FailSettlement;
import ledger.messages.settlements.SettlementCommand.FinalizeSettlement;
import ledger.messages.settlements.SettlementEvent.SettlementFailed;
import ledger.messages.settlements.SettlementEvent.SettlementFinal;
import ledger.messages.settlements.SettlementEvent.SettlementStarted;
import ledger.messages.settlements.SettlementLeg;
import ledger.saga.Carrier;
import ledger.saga.bookings.Booking;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Settles one cycle: all net debits are reserved, then all credits agreed, then everything is booked; if any of it
 * cannot be, what was reserved is released and nothing moves. It runs to its end inside the writer's transaction, so
 * a cycle is settled completely or not at all, whatever crashes.
 *
 * <p>Where the operator has chosen a remedy, the guarantee fund pays before the positions are fixed, and clearing fixes
 * other positions where losses are shared or obligations unwound. Whoever could not pay is suspended.
 */
@Saga
public class SettlementSaga implements Carrier {

    private static final String CYCLE = "cycle";

    @Autowired
    private transient CommandGateway commands;

    private Remedy remedy = Remedy.NONE;
    private final SortedSet<ParticipantId> defaulters = new TreeSet<>();
    private boolean fundPaid;
    private boolean unwound;

    /** Axon injects the way to the aggregates. */
    @SuppressWarnings("NullAway.Init")
    public SettlementSaga() {}

    @Override
    public void commandsThrough(CommandGateway gateway) {
        this.commands = gateway;
    }

    /** Comes before the attempt, if at all. */
    @StartSaga
    @SagaEventHandler(associationProperty = CYCLE)
    void on(RemedyChosen event) {
        remedy = event.remedy();
    }

    @StartSaga
    @SagaEventHandler(associationProperty = CYCLE)
    void on(SettlementStarted event) {
        if (remedy == Remedy.GUARANTEE_FUND) {
            drawFund(event.cycle(), event.attempt());
        }
        commands.sendAndWait(new FixPositions(event.cycle(), event.attempt(), remedy));
    }

    /** If the fund's own accounts cannot pay, the attempt fails with the shortfalls it has. */
    private void drawFund(CycleId cycle, int attempt) {
        FundDrawPlan plan = commands.sendAndWait(new PlanFundDraw(cycle, attempt));
        Booking booking = Booking.prepare(commands, cycle.currency(), plan.legs());
        if (!booking.isPossible()) {
            booking.undo();
        } else if (!plan.draws().isEmpty()) {
            booking.post();
            commands.sendAndWait(new RecordFundDraw(cycle, attempt, plan));
        }
    }

    @SagaEventHandler(associationProperty = CYCLE)
    void on(GuaranteeFundDrawn event) {
        fundPaid = true;
        event.draws().forEach(draw -> defaulters.add(draw.participantId()));
    }

    @SagaEventHandler(associationProperty = CYCLE)
    void on(LossShared event) {
        event.losses().forEach(loss -> defaulters.add(loss.participantId()));
    }

    @SagaEventHandler(associationProperty = CYCLE)
    void on(ObligationsUnwound event) {
        unwound = true;
        event.rounds().forEach(round -> defaulters.addAll(round.removed()));
    }

    @SagaEventHandler(associationProperty = CYCLE)
    void on(PositionsFixed event) {
        Booking booking = Booking.prepare(commands, event.currency(), event.legs());
        if (booking.isPossible()) {
            booking.post();
            commands.sendAndWait(new SettlePositions(event.cycle(), event.attempt()));
            defaulters.forEach(defaulter -> commands.sendAndWait(new SuspendParticipant(defaulter)));
            end(event.cycle(), event.attempt(), event.legs());
        } else if (fundPaid) {
            throw new IllegalStateException("the fund has paid for a settlement that fails: " + event.cycle());
        } else {
            booking.undo();
            commands.sendAndWait(new FailSettlement(event.cycle(), event.attempt(), booking.shortfalls()));
        }
    }

    private void end(CycleId cycle, int attempt, List<SettlementLeg> legs) {
        commands.sendAndWait(
                unwound ? new CloseUnwound(cycle, attempt, legs) : new FinalizeSettlement(cycle, attempt, legs));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = CYCLE)
    void on(SettlementFinal event) {
        // The end, with every participant's net booked.
    }

    @EndSaga
    @SagaEventHandler(associationProperty = CYCLE)
    void on(SettlementUnwound event) {
        // The end, with what was left of the cycle booked.
    }

    @EndSaga
    @SagaEventHandler(associationProperty = CYCLE)
    void on(SettlementFailed event) {
        // The end of this attempt, with nothing moved.
    }
}
