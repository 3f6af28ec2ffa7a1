package ledger.messages.settlements;

import java.util.List;
import ledger.messages.Command;
import ledger.messages.CycleId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of the settlement of a cycle. */
public sealed interface SettlementCommand extends Command {

    /** The aggregate identifier of a cycle's settlement; account ids cannot contain a colon. */
    static String target(CycleId cycle) {
        return "settlement:" + cycle;
    }

    CycleId cycle();

    @Override
    @TargetAggregateIdentifier
    default String target() {
        return target(cycle());
    }

    /**
     * Settles a closed cycle, or tries again after a failed attempt; once settled, it only tells so.
     *
     * @param remedy what is to be done if someone cannot pay
     */
    record SettleCycle(CycleId cycle, Remedy remedy) implements SettlementCommand {}

    /** Ends the attempt: not every participant could pay, and nothing was moved. */
    record FailSettlement(CycleId cycle, int attempt, List<Shortfall> shortfalls) implements SettlementCommand {}

    /** Ends the attempt: everyone has paid and was paid. */
    record FinalizeSettlement(CycleId cycle, int attempt, List<SettlementLeg> legs) implements SettlementCommand {}

    /** Ends the attempt: what the unwind left of the cycle is booked. */
    record CloseUnwound(CycleId cycle, int attempt, List<SettlementLeg> legs) implements SettlementCommand {}
}
