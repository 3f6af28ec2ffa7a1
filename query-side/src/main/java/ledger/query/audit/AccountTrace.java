package ledger.query.audit;

import java.io.Serializable;
import java.util.UUID;

/** An account as the log tells it, up to the event that was read last. */
final class AccountTrace implements Serializable {

    private final String owner;
    private final String currency;
    private final String type;
    private final long overdraft;
    private String status = "OPEN";
    private long ledger;
    private long reserved;
    private RowSum entries = RowSum.NONE;

    AccountTrace(StoredEvent opened) {
        this.owner = opened.text("participantId");
        this.currency = opened.text("currency");
        this.type = opened.text("type");
        this.overdraft = opened.minor("overdraftLimit");
    }

    void see(StoredEvent event) {
        switch (event.type()) {
            case "accounts.AccountBlocked" -> status = "BLOCKED";
            case "accounts.AccountUnblocked" -> status = "OPEN";
            case "accounts.AccountClosed" -> status = "CLOSED";
            case "accounts.HoldPlaced" -> reserved = Math.addExact(reserved, event.amount());
            case "accounts.HoldVoided" -> reserved = Math.subtractExact(reserved, event.amount());
            case "accounts.HoldPosted" -> {
                reserved = Math.subtractExact(reserved, event.amount());
                post(event, -event.amount());
            }
            case "accounts.CreditPosted" -> post(event, event.amount());
            default -> {
                // Refusals and promises move nothing.
            }
        }
    }

    private void post(StoredEvent event, long amount) {
        ledger = Math.addExact(ledger, amount);
        entries = entries.plus(
                EntryViews.hash(event.index(), event.at(), UUID.fromString(event.payment()), amount, ledger));
    }

    /** Whether less is available than the overdraft limit allows. */
    boolean isOverdrawn() {
        return !type.equals("FUNDING") && available() < 0;
    }

    /** What may still be spent, the overdraft included. */
    long available() {
        return Math.addExact(Math.subtractExact(ledger, reserved), overdraft);
    }

    boolean isForSettlement() {
        return type.equals("SETTLEMENT");
    }

    long reserved() {
        return reserved;
    }

    String owner() {
        return owner;
    }

    String currency() {
        return currency;
    }

    long ledger() {
        return ledger;
    }

    RowSum entries() {
        return entries;
    }

    AccountRow row() {
        return new AccountRow(owner, currency, type, status, ledger, reserved, overdraft);
    }
}
