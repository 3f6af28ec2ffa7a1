package ledger.command.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ledger.command.settlements.SettlementOutcome;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import ledger.messages.settlements.SettlementLeg;

/**
 * How the settlement of a cycle ended; amounts in major units.
 *
 * @param transfers what was booked, signed from the settlement account's view; empty if nothing moved
 * @param shortfalls what settlement accounts lack; if it failed without any, an account could not take its credit
 */
record SettlementAnswer(String settlementId, String cycle, String status, List<Line> transfers, List<Line> shortfalls) {

    record Line(String participantId, String amount) {}

    /** One that pays and receives shows what is left of both. */
    private static Map<String, Long> nets(List<SettlementLeg> legs) {
        Map<String, Long> nets = new LinkedHashMap<>();
        legs.forEach(leg -> nets.merge(leg.participantId().value(), leg.net(), Long::sum));
        return nets;
    }

    static SettlementAnswer of(SettlementOutcome outcome) {
        CurrencyCode currency = outcome.cycle().currency();
        return new SettlementAnswer(
                "settlement-" + outcome.cycle(),
                outcome.cycle().toString(),
                outcome.end().name(),
                nets(outcome.legs()).entrySet().stream()
                        .map(net -> new Line(net.getKey(), Money.major(net.getValue(), currency)))
                        .toList(),
                outcome.shortfalls().stream()
                        .map(shortfall -> new Line(
                                shortfall.participantId().value(),
                                shortfall.amount().major()))
                        .toList());
    }
}
