package ledger.query.clearing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import ledger.messages.ParticipantId;
import ledger.messages.clearing.Obligation;
import ledger.query.progress.ColumnType;
import ledger.query.progress.Row;
import ledger.query.progress.RowTable;

/** What a participant sent another in one cycle, gross, in minor units. */
@Entity
@IdClass(ObligationKey.class)
@Table(name = "clearing_obligation")
class ObligationRow extends Row {

    static final RowTable<ObligationRow> TABLE = new RowTable<ObligationRow>("clearing_obligation")
            .key("cycle", ColumnType.TEXT, row -> row.cycle)
            .key("debtor", ColumnType.TEXT, row -> row.debtor)
            .key("creditor", ColumnType.TEXT, row -> row.creditor)
            .changing("amount", ColumnType.NUMBER, row -> row.amount)
            .changing("payment_count", ColumnType.NUMBER, row -> row.paymentCount)
            .changing("applied_index", ColumnType.NUMBER, ObligationRow::appliedIndex);

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

    static ObligationRow read(ResultSet row) throws SQLException {
        ObligationRow obligation =
                new ObligationRow(new ObligationKey(row.getString(1), row.getString(2), row.getString(3)));
        obligation.amount = row.getLong(4);
        obligation.paymentCount = row.getLong(5);
        obligation.reflects(row.getLong(6));
        return obligation;
    }

    ObligationKey key() {
        return new ObligationKey(cycle, debtor, creditor);
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
