package ledger.query.audit;

/** What must have happened, and what must not, before each step of a payment (I5). */
final class PaymentRules {

    private final AccountFold accounts;
    private final Findings findings;

    PaymentRules(AccountFold accounts, Findings findings) {
        this.accounts = accounts;
        this.findings = findings;
    }

    /** Looks at a step before it is noted. */
    void check(PaymentTrace payment, StoredEvent step) {
        switch (step.type()) {
            case "accounts.HoldPosted" -> {
                require(payment, step, "accounts.HoldPlaced");
                forbid(payment, step, "accounts.HoldVoided");
            }
            case "accounts.CreditPosted" -> {
                require(payment, step, "accounts.CreditAccepted");
                forbid(payment, step, "accounts.AcceptanceWithdrawn");
            }
            case "accounts.HoldVoided" -> compensates(payment, step, "accounts.HoldPlaced");
            case "accounts.AcceptanceWithdrawn" -> compensates(payment, step, "accounts.CreditAccepted");
            case "clearing.PaymentCleared" -> clears(payment, step);
            case "payments.PaymentCompleted" -> completes(payment, step);
            case "payments.PaymentRejected" -> rejects(payment, step);
            default -> {
                // The first steps of each side need nothing before them.
            }
        }
    }

    private void compensates(PaymentTrace payment, StoredEvent step, String undone) {
        require(payment, step, undone);
        forbid(payment, step, "clearing.PaymentCleared");
        forbid(payment, step, "accounts.HoldPosted");
        forbid(payment, step, "accounts.CreditPosted");
    }

    private void clears(PaymentTrace payment, StoredEvent step) {
        require(payment, step, "accounts.HoldPlaced");
        require(payment, step, "accounts.CreditAccepted");
        if (!step.text("debtorParticipant").equals(owner(payment.debtor()))
                || !step.text("creditorParticipant").equals(owner(payment.creditor()))) {
            findings.add("I9", step.index(), payment.id(), "is cleared for participants who do not hold its accounts");
        }
    }

    private void completes(PaymentTrace payment, StoredEvent step) {
        require(payment, step, "accounts.HoldPosted");
        require(payment, step, "accounts.CreditPosted");
        boolean between = !owner(payment.debtor()).equals(owner(payment.creditor()));
        if (between != payment.has("clearing.PaymentCleared")) {
            findings.add("I5", step.index(), payment.id(), "is cleared if and only if it is between two participants");
        }
        if (!payment.cycle().equals(step.text("cycle"))) {
            findings.add("I5", step.index(), payment.id(), "names another cycle than the one it was cleared in");
        }
    }

    private void rejects(PaymentTrace payment, StoredEvent step) {
        forbid(payment, step, "accounts.HoldPosted");
        forbid(payment, step, "accounts.CreditPosted");
        forbid(payment, step, "clearing.PaymentCleared");
        if (payment.has("accounts.HoldPlaced")) {
            require(payment, step, "accounts.HoldVoided");
        }
        if (payment.has("accounts.CreditAccepted")) {
            require(payment, step, "accounts.AcceptanceWithdrawn");
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
