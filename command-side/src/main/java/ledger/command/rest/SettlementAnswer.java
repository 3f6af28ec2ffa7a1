package ledger.command.rest;

import java.util.List;
import ledger.command.settlements.SettlementOutcome;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;

/**
 * How the settlement of a cycle ended; amounts in major units.
 *
 * @param transfers what was booked, signed from the settlement account's view; empty if nothing moved
 * @param shortfalls what settlement accounts lack; if it failed without any, an account could not take its credit
 */
record SettlementAnswer(String settlementId, String cycle, String status, List<Line> transfers, List<Line> shortfalls) {

    record Line(String participantId, String amount) {}

    static SettlementAnswer of(SettlementOutcome outcome) {
        CurrencyCode currency = outcome.cycle().currency();
        return new SettlementAnswer(
                "settlement-" + outcome.cycle(),
                outcome.cycle().toString(),
                outcome.settled() ? "SETTLED" : "FAILED",
                outcome.legs().stream()
                        .map(leg -> new Line(leg.participantId().value(), Money.major(leg.net(), currency)))
                        .toList(),
                outcome.shortfalls().stream()
                        .map(shortfall -> new Line(
                                shortfall.participantId().value(),
                                shortfall.amount().major()))
                        .toList());
    }
}
