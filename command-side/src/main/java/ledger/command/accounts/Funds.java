package ledger.command.accounts;

import static ledger.messages.StatusReason.ABOVE_LEDGER_MAXIMUM;
import static ledger.messages.StatusReason.INSUFFICIENT_FUNDS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ledger.command.LedgerMaximum;
import ledger.command.accounts.AccountSnapshot.Part;
import ledger.messages.Money;
import ledger.messages.PaymentId;
import ledger.messages.StatusReason;
import ledger.messages.accounts.AccountEvent.AccountOpened;
import ledger.messages.accounts.AccountType;
import org.jspecify.annotations.Nullable;

/** What lies on an account, what is reserved of it and what is promised to it; the sums are signed minor units. */
final class Funds {

    private final long overdraft;
    private final boolean unlimited;
    private long ledger;
    private long reserved;
    private long promised;
    private final Map<PaymentId, Money> holds = new HashMap<>();
    private final Map<PaymentId, Money> acceptances = new HashMap<>();

    /** Nothing yet; where money comes in and leaves, the ledger balance may fall as far as the ledger can count. */
    Funds(AccountOpened terms) {
        this.overdraft = terms.overdraftLimit().minor();
        this.unlimited = terms.type() == AccountType.FUNDING;
    }

    /** What events have told once, taken from a snapshot. */
    static Funds of(AccountSnapshot snapshot) {
        Funds funds = new Funds(snapshot.terms());
        funds.ledger = snapshot.ledger();
        snapshot.holds().forEach(part -> funds.hold(part.paymentId(), part.amount()));
        snapshot.acceptances().forEach(part -> funds.accept(part.paymentId(), part.amount()));
        return funds;
    }

    List<Part> holds() {
        return Part.of(holds);
    }

    List<Part> acceptances() {
        return Part.of(acceptances);
    }

    @Nullable
    StatusReason reasonToRefuseDebit(long amount) {
        if (!unlimited && amount > available()) {
            return INSUFFICIENT_FUNDS;
        }
        return LedgerMaximum.isExceededBy(ledger - reserved - amount) ? ABOVE_LEDGER_MAXIMUM : null;
    }

    @Nullable
    StatusReason reasonToRefuseCredit(long amount) {
        return LedgerMaximum.isExceededBy(ledger + promised + amount) ? ABOVE_LEDGER_MAXIMUM : null;
    }

    long ledger() {
        return ledger;
    }

    long reserved() {
        return reserved;
    }

    long available() {
        return ledger - reserved + overdraft;
    }

    boolean areSettled() {
        return ledger == 0 && holds.isEmpty() && acceptances.isEmpty();
    }

    /** How much of a refused amount is not covered; all of it if money was not what was wanting. */
    long missingFor(Money amount) {
        long covered = Math.max(0, Math.min(available(), amount.minor()));
        return covered == amount.minor() ? amount.minor() : amount.minor() - covered;
    }

    Optional<Money> heldFor(PaymentId payment) {
        return Optional.ofNullable(holds.get(payment));
    }

    Optional<Money> acceptedFor(PaymentId payment) {
        return Optional.ofNullable(acceptances.get(payment));
    }

    void hold(PaymentId payment, Money amount) {
        holds.put(payment, amount);
        reserved += amount.minor();
    }

    void release(PaymentId payment, Money amount) {
        holds.remove(payment);
        reserved -= amount.minor();
    }

    void debit(PaymentId payment, Money amount) {
        release(payment, amount);
        ledger -= amount.minor();
    }

    void accept(PaymentId payment, Money amount) {
        acceptances.put(payment, amount);
        promised += amount.minor();
    }

    void withdraw(PaymentId payment, Money amount) {
        acceptances.remove(payment);
        promised -= amount.minor();
    }

    void credit(PaymentId payment, Money amount) {
        withdraw(payment, amount);
        ledger += amount.minor();
    }
}
