package ledger.query.settlements;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import ledger.messages.clearing.ClearingEvent.GuaranteeFundSet;
import ledger.messages.settlements.FundDraw;
import ledger.query.progress.Row;

/** The fund that pays for participants that cannot, and what is left of it, in minor units. */
@Entity
@Table(name = "guarantee_fund")
class GuaranteeFund extends Row {

    @Id
    private String currency;

    private String creditAccount;
    private long creditLines;
    private String contributionsAccount;
    private long contributions;

    protected GuaranteeFund() {}

    GuaranteeFund(GuaranteeFundSet event) {
        this.currency = event.currency().code();
        this.creditAccount = event.creditAccount().value();
        this.contributionsAccount = event.contributionsAccount().value();
        set(event);
    }

    /** Sets it up anew, with other accounts or another size. */
    final void set(GuaranteeFundSet event) {
        creditAccount = event.creditAccount().value();
        creditLines = event.creditLines().minor();
        contributionsAccount = event.contributionsAccount().value();
        contributions = event.contributions().minor();
    }

    void pay(FundDraw draw) {
        creditLines = Math.subtractExact(creditLines, draw.fromCreditLines().minor());
        contributions =
                Math.subtractExact(contributions, draw.fromContributions().minor());
    }

    String creditAccount() {
        return creditAccount;
    }

    long creditLines() {
        return creditLines;
    }

    String contributionsAccount() {
        return contributionsAccount;
    }

    long contributions() {
        return contributions;
    }
}
