package ledger.query.audit;

import java.util.function.Consumer;

/** Everything the log tells, event by event: accounts, payments under way, clearing, settlements and participants. */
final class LogFold {

    private final AccountFold accounts;
    private final PaymentFold payments;
    private final ClearingFold clearing;
    private final SettlementFold settlements;
    private final ParticipantFold participants = new ParticipantFold();

    LogFold(Findings findings, Consumer<PaymentTrace> ended) {
        this.accounts = new AccountFold(findings);
        this.payments = new PaymentFold(findings, new PaymentRules(accounts, findings), ended);
        this.clearing = new ClearingFold(findings);
        this.settlements = new SettlementFold(findings, accounts, clearing);
    }

    void see(StoredEvent event) {
        payments.see(event);
        accounts.see(event);
        settlements.see(event);
        clearing.see(event);
        participants.see(event);
    }

    /** Checks what must hold when the log has been read to its end. */
    void end() {
        accounts.checkConservation();
        accounts.checkReserved(settlements.heldWith(payments.held()));
        payments.end();
        settlements.end();
        clearing.members().checkCover(accounts);
    }

    AccountFold accounts() {
        return accounts;
    }

    ClearingFold clearing() {
        return clearing;
    }

    SettlementFold settlements() {
        return settlements;
    }

    ParticipantFold participants() {
        return participants;
    }
}
