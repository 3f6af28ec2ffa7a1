package ledger.query.audit;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything the log tells, event by event: accounts, payments under way, clearing, settlements and participants. What
 * is wrong in the log itself is found on the way. Its size grows with accounts, cycles and payments under way, and not
 * with the log.
 */
public final class LogFold implements Serializable {

    private final Findings findings = new Findings();
    private final Differences differences = new Differences();
    private final LogOrder order = new LogOrder(findings);
    private final AccountFold accounts = new AccountFold(findings);
    private final PaymentFold payments = new PaymentFold(findings, new PaymentRules(accounts, findings));
    private final ClearingFold clearing = new ClearingFold(findings);
    private final SettlementFold settlements = new SettlementFold(findings, accounts, clearing);
    private final ParticipantFold participants = new ParticipantFold();
    private final PostedTotals totals = new PostedTotals();
    private @Nullable StoredEvent last;

    /** Takes the next event of the log. */
    public void see(StoredEvent event) {
        last = event;
        order.see(event);
        payments.see(event);
        accounts.see(event);
        settlements.see(event);
        clearing.see(event);
        participants.see(event);
        totals.see(event);
    }

    /** The index of the event that was taken last; -1 before the first. */
    public long index() {
        return order.last();
    }

    /** Lets go of the payments that have come to their end; nobody has to look at them. */
    void forgetEnded() {
        payments.forgetEnded();
        clearing.queue().forgetLeft();
    }

    /** The event that was taken last; null before the first. */
    @Nullable
    StoredEvent last() {
        return last;
    }

    /** What is wrong in the log so far. */
    public List<Finding> findings() {
        return findings.all();
    }

    /** What was debited and credited so far, per currency. */
    public Map<String, TrialBalance> trialBalance() {
        return TrialBalance.of(totals);
    }

    /** What must hold besides wherever a commit of the writer ends, and does not. */
    public List<Finding> atRest() {
        Findings now = new Findings();
        accounts.checkConservation(now);
        accounts.checkReserved(settlements.heldWith(payments.held()), now);
        payments.checkAtRest(now);
        settlements.checkAtRest(now);
        clearing.members().checkCover(accounts, now);
        return now.all();
    }

    /** The rows that were found on the way not to be what the log says. */
    Differences differences() {
        return differences;
    }

    AccountFold accounts() {
        return accounts;
    }

    PaymentFold payments() {
        return payments;
    }

    ClearingFold clearing() {
        return clearing;
    }

    SettlementFold settlements() {
        return settlements;
    }

    PostedTotals totals() {
        return totals;
    }

    ParticipantFold participants() {
        return participants;
    }
}
