package ledger.query.settlements;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import ledger.messages.settlements.Remedy;
import ledger.query.settlements.SettlementView.Amount;
import ledger.query.settlements.SettlementView.Draw;
import ledger.query.settlements.SettlementView.Net;
import ledger.query.settlements.SettlementView.Round;
import org.jspecify.annotations.Nullable;

/**
 * What was done about participants that could not pay, as far as the caller may see it; null for what was not done.
 *
 * @param remedy what was chosen
 * @param lines all that was done, in the order of the rounds and of the participants
 * @param seen the lines the caller may see
 */
record RemedyFigures(CurrencyCode currency, @Nullable Remedy remedy, List<RemedyLine> lines, List<RemedyLine> seen) {

    @Nullable
    String name() {
        return remedy == null ? null : remedy.name();
    }

    @Nullable
    List<Draw> draws() {
        if (!has(RemedyPart.FROM_CREDIT_LINES)) {
            return null;
        }
        Map<String, Long> contributions = seen(RemedyPart.FROM_CONTRIBUTIONS)
                .collect(Collectors.toMap(RemedyLine::participantId, RemedyLine::amount));
        return seen(RemedyPart.FROM_CREDIT_LINES)
                .map(line -> new Draw(
                        line.participantId(),
                        major(line),
                        Money.major(contributions.getOrDefault(line.participantId(), 0L), currency)))
                .toList();
    }

    @Nullable
    List<Amount> shares() {
        return amounts(RemedyPart.SHARE);
    }

    @Nullable
    List<Amount> losses() {
        return amounts(RemedyPart.LOSS);
    }

    @Nullable
    List<Round> rounds() {
        if (!has(RemedyPart.REMOVED)) {
            return null;
        }
        return lines.stream()
                .map(RemedyLine::round)
                .filter(round -> round > 0)
                .distinct()
                .map(round -> new Round(
                        ofRound(round, RemedyPart.REMOVED)
                                .map(RemedyLine::participantId)
                                .toList(),
                        ofRound(round, RemedyPart.NET)
                                .map(line -> new Net(line.participantId(), major(line)))
                                .toList()))
                .toList();
    }

    private @Nullable List<Amount> amounts(RemedyPart part) {
        return has(part)
                ? seen(part)
                        .map(line -> new Amount(line.participantId(), major(line)))
                        .toList()
                : null;
    }

    private boolean has(RemedyPart part) {
        return lines.stream().anyMatch(line -> line.part() == part);
    }

    private Stream<RemedyLine> seen(RemedyPart part) {
        return seen.stream().filter(line -> line.part() == part);
    }

    private Stream<RemedyLine> ofRound(int round, RemedyPart part) {
        return seen(part).filter(line -> line.round() == round);
    }

    private String major(RemedyLine line) {
        return Money.major(line.amount(), currency);
    }
}
