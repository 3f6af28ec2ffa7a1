package ledger.query.settlements;

import java.util.List;
import ledger.messages.Caller;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import ledger.messages.Problem;
import ledger.query.Answer;
import ledger.query.progress.ClearingGroup;
import ledger.query.progress.OneMoment;
import ledger.query.progress.ProjectionProgress;
import ledger.query.settlements.SettlementView.Amount;
import org.springframework.stereotype.Component;

/** Answers what the guarantee funds can still pay, and what they are owed. */
@Component
@OneMoment
public class FundEnquiry {

    private final GuaranteeFunds funds;
    private final FundClaims claims;
    private final ProjectionProgress progress;

    FundEnquiry(GuaranteeFunds funds, FundClaims claims, ProjectionProgress progress) {
        this.funds = funds;
        this.claims = claims;
        this.progress = progress;
    }

    public Answer<FundView> fund(CurrencyCode currency, Caller caller) {
        long asOf = progress.index(ClearingGroup.NAME);
        List<Amount> owed = claims.findByCurrencyOrderByParticipantId(currency.code()).stream()
                .filter(claim -> caller.maySee(claim.owner()))
                .map(claim -> new Amount(claim.owner().value(), Money.major(claim.amount(), currency)))
                .toList();
        boolean all = caller.participant() == null;
        return funds.findById(currency.code())
                .map(fund -> new FundView(
                        currency.code(),
                        all ? fund.creditAccount() : null,
                        Money.major(fund.creditLines(), currency),
                        all ? fund.contributionsAccount() : null,
                        Money.major(fund.contributions(), currency),
                        owed))
                .map(view -> new Answer<>(view, asOf))
                .orElseThrow(() -> Problem.NOT_FOUND.because("no guarantee fund in " + currency));
    }
}
