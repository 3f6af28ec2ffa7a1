package ledger.messages.settlements;

import java.util.List;
import ledger.messages.CycleId;

/** Everything that can happen to the settlement of a cycle. */
public sealed interface SettlementEvent {

    CycleId cycle();

    /** An attempt begins; the first one is number 1. */
    record SettlementStarted(CycleId cycle, int attempt) implements SettlementEvent {}

    /** Nothing was moved; the cycle may be settled again when those named have topped up. */
    record SettlementFailed(CycleId cycle, int attempt, List<Shortfall> shortfalls) implements SettlementEvent {}

    /** Finality: all net debits and credits of the cycle are booked, irrevocably (PFMI principle 8). */
    record SettlementFinal(CycleId cycle, int attempt, List<SettlementLeg> legs) implements SettlementEvent {}
}
