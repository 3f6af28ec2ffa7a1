package ledger.query.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import ledger.messages.PaymentId;
import ledger.query.progress.ColumnType;
import ledger.query.progress.RowTable;
import org.hibernate.annotations.Immutable;

/** One posting on an account, with the ledger balance after it; written once and never changed. */
@Entity
@Immutable
@IdClass(EntryKey.class)
@Table(name = "account_entry")
class Entry {

    static final RowTable<Entry> TABLE = new RowTable<Entry>("account_entry")
            .key("account_id", ColumnType.TEXT, entry -> entry.accountId)
            .key("global_index", ColumnType.NUMBER, entry -> entry.globalIndex)
            .fixed("booked_at", ColumnType.TIME, entry -> entry.bookedAt)
            .fixed("payment_id", ColumnType.ID, entry -> entry.paymentId)
            .fixed("amount", ColumnType.NUMBER, entry -> entry.amount)
            .fixed("balance", ColumnType.NUMBER, entry -> entry.balance);

    @Id
    private String accountId;

    @Id
    private long globalIndex;

    private Instant bookedAt;
    private UUID paymentId;
    private long amount;
    private long balance;

    protected Entry() {}

    Entry(String accountId, long globalIndex, Instant bookedAt, PaymentId paymentId, long amount, long balance) {
        this.accountId = accountId;
        this.globalIndex = globalIndex;
        this.bookedAt = bookedAt.truncatedTo(ChronoUnit.MICROS);
        this.paymentId = paymentId.value();
        this.amount = amount;
        this.balance = balance;
    }

    long globalIndex() {
        return globalIndex;
    }

    long balance() {
        return balance;
    }

    BookedEntry booked() {
        return new BookedEntry(globalIndex, bookedAt, new PaymentId(paymentId), amount, balance);
    }

    EntryView view(CurrencyCode currency) {
        return new EntryView(
                globalIndex,
                bookedAt,
                paymentId.toString(),
                Money.major(amount, currency),
                Money.major(balance, currency));
    }
}
