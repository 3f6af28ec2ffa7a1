package ledger.query.clearing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import ledger.messages.ParticipantId;
import ledger.messages.clearing.Obligation;
import ledger.query.progress.Row;

/** What a participant sent another in one cycle, gross, in minor units. */
@Entity
@IdClass(ObligationKey.class)
@Table(name = "clearing_obligation")
class ObligationRow extends Row {

    @Id
    private String cycle;

    @Id
    private String debtor;

    @Id
    private String creditor;

    private long amount;
    private long paymentCount;

    protected ObligationRow() {}

    ObligationRow(ObligationKey key) {
        this.cycle = key.cycle();
        this.debtor = key.debtor();
        this.creditor = key.creditor();
    }

    void add(Turnover.Sum sum) {
        amount = Math.addExact(amount, sum.amount());
        paymentCount += sum.payments();
    }

    CountedObligation counted() {
        return new CountedObligation(
                new Obligation(new ParticipantId(debtor), new ParticipantId(creditor), amount), paymentCount);
    }
}
