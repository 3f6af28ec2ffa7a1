package ledger.query.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ledger.messages.AccountId;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.accounts.AccountEvent.AccountOpened;
import ledger.messages.accounts.AccountType;
import ledger.query.progress.ColumnType;
import ledger.query.progress.Row;
import ledger.query.progress.RowTable;

/** What an account holds now, in minor units of its currency. */
@Entity
@Table(name = "account_balance")
class Balance extends Row {

    static final RowTable<Balance> TABLE = new RowTable<Balance>("account_balance")
            .key("account_id", ColumnType.TEXT, balance -> balance.accountId)
            .fixed("participant_id", ColumnType.TEXT, balance -> balance.participantId)
            .fixed("currency", ColumnType.TEXT, balance -> balance.currency)
            .fixed("type", ColumnType.TEXT, balance -> balance.type)
            .changing("status", ColumnType.TEXT, balance -> balance.status)
            .changing("ledger", ColumnType.NUMBER, balance -> balance.ledger)
            .changing("reserved", ColumnType.NUMBER, balance -> balance.reserved)
            .fixed("overdraft_limit", ColumnType.NUMBER, balance -> balance.overdraftLimit)
            .changing("applied_index", ColumnType.NUMBER, Balance::appliedIndex);

    @Id
    private String accountId;

    private String participantId;
    private String currency;

    @Enumerated(EnumType.STRING)
    private AccountType type;

    @Enumerated(EnumType.STRING)
    private AccountStatus status;

    private long ledger;
    private long reserved;
    private long overdraftLimit;

    @Transient
    private final List<Entry> booked = new ArrayList<>();

    protected Balance() {}

    Balance(AccountOpened opened) {
        this.accountId = opened.accountId().value();
        this.participantId = opened.participantId().value();
        this.currency = opened.currency().code();
        this.type = opened.type();
        this.status = AccountStatus.OPEN;
        this.overdraftLimit = opened.overdraftLimit().minor();
    }

    static Balance read(ResultSet row) throws SQLException {
        Balance balance = new Balance();
        balance.accountId = row.getString(1);
        balance.participantId = row.getString(2);
        balance.currency = row.getString(3);
        balance.type = AccountType.valueOf(row.getString(4));
        balance.status = AccountStatus.valueOf(row.getString(5));
        balance.ledger = row.getLong(6);
        balance.reserved = row.getLong(7);
        balance.overdraftLimit = row.getLong(8);
        balance.reflects(row.getLong(9));
        return balance;
    }

    void become(AccountStatus status) {
        this.status = status;
    }

    void reserve(Money amount) {
        reserved = Math.addExact(reserved, amount.minor());
    }

    void release(Money amount) {
        reserved = Math.subtractExact(reserved, amount.minor());
    }

    /** Books an amount, negative for a debit, and says so in an entry. */
    void post(long amount, PaymentId paymentId, Instant at, long index) {
        ledger = Math.addExact(ledger, amount);
        booked.add(new Entry(accountId, index, at, paymentId, amount, ledger));
    }

    /** The entries since it was read. */
    List<Entry> booked() {
        return booked;
    }

    String accountId() {
        return accountId;
    }

    String currency() {
        return currency;
    }

    ParticipantId owner() {
        return new ParticipantId(participantId);
    }

    AccountFacts facts() {
        return new AccountFacts(
                new AccountId(accountId), owner(), CurrencyCode.of(currency), type, reserved, overdraftLimit);
    }

    AccountView view(long asOf) {
        return new AccountView(
                accountId,
                participantId,
                currency,
                type.name(),
                status.name(),
                major(ledger),
                major(reserved),
                major(ledger - reserved + overdraftLimit),
                asOf);
    }

    private String major(long minor) {
        return Money.major(minor, CurrencyCode.of(currency));
    }
}
