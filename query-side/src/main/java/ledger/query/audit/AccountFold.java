package ledger.query.audit;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Follows every account through the log: no money comes from nowhere (I1), no one is overdrawn at any moment (I6). */
final class AccountFold implements Serializable {

    private final Findings findings;
    private final Map<String, AccountTrace> accounts = new HashMap<>();

    AccountFold(Findings findings) {
        this.findings = findings;
    }

    void see(StoredEvent event) {
        if (event.type().equals("accounts.AccountOpened")) {
            open(event);
        } else if (event.type().startsWith("accounts.")) {
            AccountTrace account = accounts.get(event.account());
            if (account == null) {
                findings.add("I10", event.index(), event.account(), "was never opened");
            } else {
                follow(account, event);
            }
        }
    }

    private void open(StoredEvent event) {
        if (accounts.putIfAbsent(event.account(), new AccountTrace(event)) != null) {
            findings.add("I10", event.index(), event.account(), "is opened for the second time");
        }
    }

    private void follow(AccountTrace account, StoredEvent event) {
        account.see(event);
        if (account.isOverdrawn()) {
            findings.add("I6", event.index(), event.account(), "has less available than its overdraft limit allows");
        }
        if (account.reserved() < 0) {
            findings.add("I5", event.index(), event.account(), "releases more than was reserved");
        }
    }

    /** The account, or null where the log has not opened it. */
    @Nullable
    AccountTrace account(String id) {
        return accounts.get(id);
    }

    Map<String, AccountTrace> accounts() {
        return accounts;
    }

    /** Every reservation belongs to a payment under way. */
    void checkReserved(Map<String, Long> held, Findings now) {
        accounts.forEach((id, account) -> {
            if (account.reserved() != held.getOrDefault(id, 0L)) {
                now.add("I5", id, "reserves " + account.reserved() + " minor units, not all for payments under way");
            }
        });
    }

    /** Whatever moved, all balances of a currency add up to nothing. */
    void checkConservation(Findings now) {
        Map<String, BigInteger> totals = new TreeMap<>();
        for (AccountTrace account : accounts.values()) {
            totals.merge(account.currency(), BigInteger.valueOf(account.ledger()), BigInteger::add);
        }
        totals.forEach((currency, total) -> {
            if (total.signum() != 0) {
                now.add("I1", currency, "the balances of the log add up to " + total + " minor units");
            }
        });
    }
}
