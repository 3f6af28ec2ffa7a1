package ledger.query.settlements;

import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import ledger.query.clearing.ParticipantFigures;
import org.jspecify.annotations.Nullable;

/**
 * One participant's line in the report of a settlement; amounts in major units.
 *
 * @param net received minus sent in the cycle
 * @param transfer what was booked, signed from the settlement account's view; zero while the cycle is not settled
 * @param shortfall what the settlement account lacked in the last attempt
 */
public record ReportLine(
        String participantId, String sent, String received, String net, String transfer, String shortfall) {

    static ReportLine of(ParticipantFigures figures, @Nullable SettlementLine line, CurrencyCode currency) {
        return new ReportLine(
                figures.participantId().value(),
                Money.major(figures.sent(), currency),
                Money.major(figures.received(), currency),
                Money.major(figures.net(), currency),
                Money.major(line == null ? 0 : line.transfer(), currency),
                Money.major(line == null ? 0 : line.shortfall(), currency));
    }
}
