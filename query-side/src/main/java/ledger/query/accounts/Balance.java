package ledger.query.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import ledger.messages.AccountId;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.accounts.AccountEvent.AccountOpened;
import ledger.messages.accounts.AccountType;
import ledger.query.progress.Row;

/** What an account holds now, in minor units of its currency. */
@Entity
@Table(name = "account_balance")
class Balance extends Row {

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

    protected Balance() {}

    Balance(AccountOpened opened) {
        this.accountId = opened.accountId().value();
        this.participantId = opened.participantId().value();
        this.currency = opened.currency().code();
        this.type = opened.type();
        this.status = AccountStatus.OPEN;
        this.overdraftLimit = opened.overdraftLimit().minor();
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
    Entry post(long amount, PaymentId paymentId, Instant at, long index) {
        ledger = Math.addExact(ledger, amount);
        return new Entry(accountId, index, at, paymentId, amount, ledger);
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
