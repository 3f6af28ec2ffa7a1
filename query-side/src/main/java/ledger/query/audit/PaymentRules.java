package ledger.query.audit;

import java.io.Serializable;

/** What must have happened, and what must not, before each step of a payment (I5). */
final class PaymentRules implements Serializable {

    private final AccountFold accounts;
    private final Findings findings;

    PaymentRules(AccountFold accounts, Findings findings) {
        this.accounts = accounts;
        this.findings = findings;
    }

    /** Looks at a step before it is noted. */
    void check(PaymentTrace payment, StoredEvent step) {
        switch (step.type()) {
            case "accounts.HoldPosted" -> finishes(payment, step, "accounts.HoldPlaced", "accounts.HoldVoided");
            case "accounts.CreditPosted" ->
                finishes(payment, step, "accounts.CreditAccepted", "accounts.AcceptanceWithdrawn");
            case "accounts.HoldVoided" -> compensates(payment, step, "accounts.HoldPlaced");
            case "accounts.AcceptanceWithdrawn" -> compensates(payment, step, "accounts.CreditAccepted");
            case "clearing.PaymentCleared", "clearing.PaymentSettled", "queue.PaymentsReleased" ->
                clears(payment, step);
            case "queue.QueuedPaymentRemoved" ->
                finishes(payment, step, "queue.PaymentQueued", "queue.PaymentsReleased");
            case "payments.PaymentDeferred" -> require(payment, step, "queue.PaymentQueued");
            case "payments.PaymentReleased" -> require(payment, step, "queue.PaymentsReleased");
            case "payments.PaymentCompleted" -> completes(payment, step);
            case "payments.PaymentRejected" -> undoes(payment, step);
            case "payments.PaymentCancelled" -> cancels(payment, step);
            default -> {
                // The first steps of each side need nothing before them.
            }
        }
    }

    /** A step that finishes what was begun, unless it was taken back. */
    private void finishes(PaymentTrace payment, StoredEvent step, String begun, String takenBack) {
        require(payment, step, begun);
        forbid(payment, step, takenBack);
    }

    private void compensates(PaymentTrace payment, StoredEvent step, String undone) {
        require(payment, step, undone);
        forbidCleared(payment, step);
        forbid(payment, step, "accounts.HoldPosted");
        forbid(payment, step, "accounts.CreditPosted");
    }

    private void clears(PaymentTrace payment, StoredEvent step) {
        forbidCleared(payment, step);
        require(payment, step, "accounts.HoldPlaced");
        require(payment, step, "accounts.CreditAccepted");
        if (step.type().equals("queue.PaymentsReleased")) {
            finishes(payment, step, "queue.PaymentQueued", "queue.QueuedPaymentRemoved");
        } else {
            forbid(payment, step, "queue.PaymentQueued");
        }
        if (!step.text("debtorParticipant").equals(owner(payment.debtor()))
                || !step.text("creditorParticipant").equals(owner(payment.creditor()))) {
            findings.add("I9", step.index(), payment.id(), "is cleared for participants who do not hold its accounts");
        }
    }

    private void completes(PaymentTrace payment, StoredEvent step) {
        require(payment, step, "accounts.HoldPosted");
        require(payment, step, "accounts.CreditPosted");
        boolean between = !owner(payment.debtor()).equals(owner(payment.creditor()));
        if (between != payment.isCleared()) {
            findings.add("I5", step.index(), payment.id(), "is cleared if and only if it is between two participants");
        }
        if (!payment.cycle().equals(step.text("cycle"))) {
            findings.add("I5", step.index(), payment.id(), "names another cycle than the one it was cleared in");
        }
    }

    private void cancels(PaymentTrace payment, StoredEvent step) {
        undoes(payment, step);
        if (!payment.removedFor().equals(PaymentTrace.CANCELLED)) {
            findings.add("I5", step.index(), payment.id(), "is cancelled without having left the queue for that");
        }
    }

    private void undoes(PaymentTrace payment, StoredEvent step) {
        forbid(payment, step, "accounts.HoldPosted");
        forbid(payment, step, "accounts.CreditPosted");
        forbidCleared(payment, step);
        if (payment.has("queue.PaymentQueued")) {
            require(payment, step, "queue.QueuedPaymentRemoved");
        }
        if (payment.has("accounts.HoldPlaced")) {
            require(payment, step, "accounts.HoldVoided");
        }
        if (payment.has("accounts.CreditAccepted")) {
            require(payment, step, "accounts.AcceptanceWithdrawn");
        }
    }

    private void forbidCleared(PaymentTrace payment, StoredEvent step) {
        if (payment.isCleared()) {
            findings.add("I5", step.index(), payment.id(), step.type() + " after it was cleared");
        }
    }

    private void require(PaymentTrace payment, StoredEvent step, String earlier) {
        if (!payment.has(earlier)) {
            findings.add("I5", step.index(), payment.id(), step.type() + " without " + earlier);
        }
    }

    private void forbid(PaymentTrace payment, StoredEvent step, String earlier) {
        if (payment.has(earlier)) {
            findings.add("I5", step.index(), payment.id(), step.type() + " after " + earlier);
        }
    }

    private String owner(String accountId) {
        AccountTrace account = accounts.account(accountId);
        return account == null ? "" : account.owner();
    }
}
