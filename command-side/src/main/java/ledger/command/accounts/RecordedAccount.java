package ledger.command.accounts;

import ledger.messages.accounts.AccountEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What the events of an account tell of it. */
abstract class RecordedAccount {

    @AggregateIdentifier
    @Nullable
    String id;

    AccountEvent.AccountOpened terms;
    Standing standing = Standing.OPEN;
    Funds funds;

    /** Axon creates an account empty; its first event sets what is missing here, so nobody sees it missing. */
    @SuppressWarnings("NullAway.Init")
    RecordedAccount() {}

    @EventSourcingHandler
    void on(AccountEvent.AccountOpened e) {
        id = e.accountId().value();
        terms = e;
        funds = new Funds(e);
    }

    @EventSourcingHandler
    void on(AccountSnapshot s) {
        id = s.terms().accountId().value();
        terms = s.terms();
        standing = s.standing();
        funds = Funds.of(s);
    }

    @EventSourcingHandler
    void on(AccountEvent.AccountBlocked e) {
        standing = Standing.BLOCKED;
    }

    @EventSourcingHandler
    void on(AccountEvent.AccountUnblocked e) {
        standing = Standing.OPEN;
    }

    @EventSourcingHandler
    void on(AccountEvent.AccountClosed e) {
        standing = Standing.CLOSED;
    }

    @EventSourcingHandler
    void on(AccountEvent.HoldPlaced e) {
        funds.hold(e.paymentId(), e.amount());
    }

    @EventSourcingHandler
    void on(AccountEvent.HoldPosted e) {
        funds.debit(e.paymentId(), e.amount());
    }

    @EventSourcingHandler
    void on(AccountEvent.HoldVoided e) {
        funds.release(e.paymentId(), e.amount());
    }

    @EventSourcingHandler
    void on(AccountEvent.CreditAccepted e) {
        funds.accept(e.paymentId(), e.amount());
    }

    @EventSourcingHandler
    void on(AccountEvent.CreditPosted e) {
        funds.credit(e.paymentId(), e.amount());
    }

    @EventSourcingHandler
    void on(AccountEvent.AcceptanceWithdrawn e) {
        funds.withdraw(e.paymentId(), e.amount());
    }
}
