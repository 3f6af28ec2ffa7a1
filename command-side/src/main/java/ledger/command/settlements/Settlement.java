package ledger.command.settlements;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import ledger.command.writer.DecidedAtCommit;
import ledger.messages.CycleId;
import ledger.messages.settlements.Remedy;
import ledger.messages.settlements.RemedyEvent;
import ledger.messages.settlements.SettlementCommand;
import ledger.messages.settlements.SettlementEvent;
import ledger.messages.settlements.SettlementLeg;
import ledger.messages.settlements.Shortfall;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The settlement of one cycle: attempts that fail move nothing, the one that succeeds is final. */
@AggregateRoot
public class Settlement {

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private @Nullable String id;

    private CycleId cycle;
    private int attempt;
    private SettlementEnd end = SettlementEnd.FAILED;
    private List<SettlementLeg> legs = List.of();
    private List<Shortfall> shortfalls = List.of();

    /** Axon creates a settlement empty; its first event sets what is missing here, so nobody sees it missing. */
    @SuppressWarnings("NullAway.Init")
    Settlement() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    DecidedAtCommit<SettlementOutcome> handle(SettlementCommand.SettleCycle c) {
        if (end == SettlementEnd.FAILED) {
            if (c.remedy() != Remedy.NONE) {
                apply(new RemedyEvent.RemedyChosen(c.cycle(), attempt + 1, c.remedy()));
            }
            apply(new SettlementEvent.SettlementStarted(c.cycle(), attempt + 1));
        }
        return () -> new SettlementOutcome(cycle, end, legs, shortfalls);
    }

    @CommandHandler
    void handle(SettlementCommand.FailSettlement c) {
        if (isUnderWay(c.attempt())) {
            apply(new SettlementEvent.SettlementFailed(c.cycle(), c.attempt(), c.shortfalls()));
        }
    }

    @CommandHandler
    void handle(SettlementCommand.FinalizeSettlement c) {
        if (isUnderWay(c.attempt())) {
            apply(new SettlementEvent.SettlementFinal(c.cycle(), c.attempt(), c.legs()));
        }
    }

    @CommandHandler
    void handle(SettlementCommand.CloseUnwound c) {
        if (isUnderWay(c.attempt())) {
            apply(new RemedyEvent.SettlementUnwound(c.cycle(), c.attempt(), c.legs()));
        }
    }

    private boolean isUnderWay(int number) {
        return end == SettlementEnd.UNDER_WAY && attempt == number;
    }

    @EventSourcingHandler
    void on(RemedyEvent.RemedyChosen e) {
        begin(e.cycle());
    }

    @EventSourcingHandler
    void on(SettlementEvent.SettlementStarted e) {
        begin(e.cycle());
        attempt = e.attempt();
        end = SettlementEnd.UNDER_WAY;
    }

    @EventSourcingHandler
    void on(SettlementEvent.SettlementFailed e) {
        end = SettlementEnd.FAILED;
        shortfalls = e.shortfalls();
    }

    @EventSourcingHandler
    void on(SettlementEvent.SettlementFinal e) {
        end = SettlementEnd.SETTLED;
        legs = e.legs();
        shortfalls = List.of();
    }

    @EventSourcingHandler
    void on(RemedyEvent.SettlementUnwound e) {
        end = SettlementEnd.UNWOUND;
        legs = e.legs();
        shortfalls = List.of();
    }

    private void begin(CycleId settled) {
        id = SettlementCommand.target(settled);
        cycle = settled;
    }
}
