package ledger.command.settlements;

import java.util.List;
import ledger.messages.CycleId;
import ledger.messages.settlements.SettlementLeg;
import ledger.messages.settlements.Shortfall;

/**
 * How the last attempt to settle a cycle ended.
 *
 * @param legs what was booked on the settlement accounts; empty if it failed
 * @param shortfalls what the participants lack; empty if it did not fail
 */
public record SettlementOutcome(
        CycleId cycle, SettlementEnd end, List<SettlementLeg> legs, List<Shortfall> shortfalls) {}
