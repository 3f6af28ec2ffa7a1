package ledger.command.clearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import ledger.command.clearing.settlement.GuaranteeFund;
import ledger.messages.AccountId;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.clearing.ClearingEvent.GuaranteeFundSet;
import ledger.messages.settlements.FundDraw;
import ledger.messages.settlements.RemedyEvent.GuaranteeFundDrawn;
import ledger.messages.settlements.SettlementLeg;

/** The guarantee fund of a currency: what is left of it, and the accounts it pays from. */
record Fund(GuaranteeFund left, AccountId creditAccount, AccountId contributionsAccount) {

    static Fund of(GuaranteeFundSet event) {
        return new Fund(
                new GuaranteeFund(
                        event.creditLines().minor(), event.contributions().minor()),
                event.creditAccount(),
                event.contributionsAccount());
    }

    /** What each participant would be given of the fund, if it covers all that they lack. */
    Optional<List<FundDraw>> draws(SortedMap<ParticipantId, Long> shortfalls, CurrencyCode currency) {
        List<FundDraw> draws = new ArrayList<>();
        GuaranteeFund rest = left;
        for (Map.Entry<ParticipantId, Long> shortfall : shortfalls.entrySet()) {
            GuaranteeFund.Draw draw = rest.draw(shortfall.getValue());
            if (draw.uncovered() > 0) {
                return Optional.empty();
            }
            rest = rest.after(draw);
            draws.add(new FundDraw(
                    shortfall.getKey(),
                    new Money(draw.fromCreditLines(), currency),
                    new Money(draw.fromContributions(), currency)));
        }
        return Optional.of(draws);
    }

    Fund after(GuaranteeFundDrawn event) {
        GuaranteeFund rest = left;
        for (FundDraw draw : event.draws()) {
            rest = new GuaranteeFund(
                    rest.creditLines() - draw.fromCreditLines().minor(),
                    rest.contributions() - draw.fromContributions().minor());
        }
        return new Fund(rest, creditAccount, contributionsAccount);
    }

    /** How the fund's accounts and the settlement accounts move for these draws. */
    List<SettlementLeg> legs(CycleId cycle, int attempt, List<FundDraw> draws, ClosedCycles closed) {
        List<SettlementLeg> legs = new ArrayList<>();
        for (FundDraw draw : draws) {
            AccountId to = closed.accountOf(draw.participantId()).orElseThrow();
            move(legs, draw, cycle, attempt, creditAccount, draw.fromCreditLines(), to);
            move(legs, draw, cycle, attempt, contributionsAccount, draw.fromContributions(), to);
        }
        return legs;
    }

    private static void move(
            List<SettlementLeg> legs,
            FundDraw draw,
            CycleId cycle,
            int attempt,
            AccountId from,
            Money amount,
            AccountId to) {
        if (!amount.isZero()) {
            PaymentId id = PaymentId.ofFund(cycle, attempt, draw.participantId(), from);
            legs.add(new SettlementLeg(id, draw.participantId(), from, -amount.minor()));
            legs.add(new SettlementLeg(id, draw.participantId(), to, amount.minor()));
        }
    }
}
