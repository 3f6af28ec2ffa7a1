package ledger.messages.settlements;

import java.util.List;
import ledger.messages.CycleId;

/** Everything that can be done about participants that cannot pay in a settlement. */
public sealed interface RemedyEvent {

    CycleId cycle();

    /** The operator wants this done about whoever cannot pay in this attempt. */
    record RemedyChosen(CycleId cycle, int attempt, Remedy remedy) implements RemedyEvent {}

    /**
     * The guarantee fund pays what participants lack.
     *
     * @param legs how its own accounts and the settlement accounts move for that
     */
    record GuaranteeFundDrawn(CycleId cycle, int attempt, List<FundDraw> draws, List<SettlementLeg> legs)
            implements RemedyEvent {}

    /** The others bear what participants lack: how much each, and for whom. */
    record LossShared(CycleId cycle, int attempt, List<Shortfall> shares, List<Shortfall> losses)
            implements RemedyEvent {}

    /** Obligations are deleted round by round, until everyone left can pay. */
    record ObligationsUnwound(CycleId cycle, int attempt, List<UnwindRound> rounds) implements RemedyEvent {}

    /** The end of an unwind: what was left of the cycle is settled, the rest will never be. */
    record SettlementUnwound(CycleId cycle, int attempt, List<SettlementLeg> legs) implements RemedyEvent {}
}
