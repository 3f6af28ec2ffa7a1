package ledger.query.audit;

import java.io.Serializable;

/**
 * What must have happened, and what must not, before each step of a leg: on its own account and with its own amount
 * (I2), all legs reserved before the first is booked, and none both booked and undone (I5).
 */
final class LegRules implements Serializable {

    private final AccountFold accounts;
    private final Findings findings;

    LegRules(AccountFold accounts, Findings findings) {
        this.accounts = accounts;
        this.findings = findings;
    }

    /** Looks at a leg when it is fixed: it is on the participant's own settlement account, if it has one. */
    void check(LegTrace leg, StoredEvent fixing) {
        AccountTrace account = accounts.account(leg.account());
        boolean own = account != null
                && account.isForSettlement()
                && account.owner().equals(leg.participant())
                && account.currency().equals(leg.attempt().currency());
        if (!leg.account().isEmpty() && !own) {
            findings.add("I2", fixing.index(), leg.id(), "is on an account that is not the participant's for this");
        }
    }

    /** Looks at a step before it is noted. */
    void checkStep(LegTrace leg, StoredEvent step) {
        LegSide side = leg.side();
        if (!side.has(step.type()) || !step.account().equals(leg.account())) {
            findings.add("I2", step.index(), leg.id(), step.type() + " on the wrong side, account " + step.account());
        } else if (step.amount() != Math.abs(leg.net())
                || !step.currency().equals(leg.attempt().currency())) {
            findings.add("I2", step.index(), leg.id(), step.type() + " with another amount than the leg's");
        }
        if (step.type().equals(side.refused())) {
            leg.lacks(lacking(leg));
        } else if (step.type().equals(side.posted())) {
            require(leg.isReserved(), leg, step, "without being reserved");
            require(!leg.has(side.undone()), leg, step, "after it was undone");
            require(isAllReserved(leg.attempt()), leg, step, "before every leg was reserved");
        } else if (step.type().equals(side.undone())) {
            require(leg.isReserved(), leg, step, "without being reserved");
            require(!leg.isPosted(), leg, step, "after it was booked");
        }
    }

    /** What the account does not have of it now; all of it where it was not refused for want of money. */
    private long lacking(LegTrace leg) {
        AccountTrace account = accounts.account(leg.account());
        long missing = -leg.net() - (account == null ? 0 : Math.max(0, account.available()));
        return leg.net() < 0 && missing <= 0 ? -leg.net() : Math.max(0, missing);
    }

    private static boolean isAllReserved(SettlementTrace attempt) {
        return attempt.legs().stream().allMatch(LegTrace::isReserved);
    }

    private void require(boolean holds, LegTrace leg, StoredEvent step, String otherwise) {
        if (!holds) {
            findings.add("I5", step.index(), leg.id(), step.type() + " " + otherwise);
        }
    }
}
