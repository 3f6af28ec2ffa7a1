package ledger.command.accounts;

import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.EUR;
import static ledger.messages.Cast.eur;
import static ledger.messages.Cast.payment;

import java.util.ArrayList;
import java.util.List;
import ledger.messages.AccountId;
import ledger.messages.Cast;
import ledger.messages.Money;
import ledger.messages.PaymentId;
import ledger.messages.accounts.AccountEvent;
import ledger.messages.accounts.AccountEvent.AccountOpened;
import ledger.messages.accounts.AccountEvent.CreditAccepted;
import ledger.messages.accounts.AccountEvent.CreditPosted;
import ledger.messages.accounts.AccountEvent.HoldPlaced;
import ledger.messages.accounts.AccountEvent.HoldPosted;
import ledger.messages.accounts.AccountType;

/** How accounts of BANKA came to be as a test finds them. */
final class Stories {

    static final AccountId ALICE = Cast.ALICE;
    static final PaymentId RENT = payment("rent");

    private Stories() {}

    static AccountOpened opened() {
        return opened(AccountType.CUSTOMER, "0.00");
    }

    static AccountOpened opened(AccountType type, String overdraft) {
        return new AccountOpened(ALICE, BANKA, EUR, type, eur(overdraft), null);
    }

    /** Opened, and credited with this much. */
    static List<AccountEvent> holding(String balance) {
        return after(opened(), credited("salary", eur(balance)));
    }

    static List<AccountEvent> credited(String key, Money amount) {
        return List.of(
                new CreditAccepted(ALICE, payment(key), amount, BANKA), new CreditPosted(ALICE, payment(key), amount));
    }

    static List<AccountEvent> debited(String key, Money amount) {
        return List.of(new HoldPlaced(ALICE, payment(key), amount, BANKA), new HoldPosted(ALICE, payment(key), amount));
    }

    static HoldPlaced held(String key, String amount) {
        return new HoldPlaced(ALICE, payment(key), eur(amount), BANKA);
    }

    static CreditAccepted accepted(String key, String amount) {
        return new CreditAccepted(ALICE, payment(key), eur(amount), BANKA);
    }

    static List<AccountEvent> after(AccountEvent first, List<AccountEvent> then) {
        return after(List.of(first), then);
    }

    static List<AccountEvent> after(List<AccountEvent> first, AccountEvent... then) {
        return after(first, List.of(then));
    }

    static List<AccountEvent> after(List<AccountEvent> first, List<AccountEvent> then) {
        List<AccountEvent> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }
}
