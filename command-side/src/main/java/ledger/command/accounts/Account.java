package ledger.command.accounts;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ledger.messages.ParticipantId;
import ledger.messages.Problem;
import ledger.messages.StatusReason;
import ledger.messages.accounts.AccountCommand;
import ledger.messages.accounts.AccountEvent;
import ledger.messages.accounts.AccountType;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** An account: it is asked before money is reserved of it or credited to it, and tells what became of it. */
@AggregateRoot
public class Account {

    @AggregateIdentifier
    private @Nullable String id;

    private AccountEvent.AccountOpened terms;
    private Standing standing = Standing.OPEN;
    private Funds funds;

    /** Axon creates an account empty; its first event sets what is missing here, so nobody sees it missing. */
    @SuppressWarnings("NullAway.Init")
    Account() {}

    /** The participant that keeps the account. */
    public ParticipantId owner() {
        return terms.participantId();
    }

    /** What the account is for. */
    public AccountType type() {
        return terms.type();
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    AccountState handle(AccountCommand.OpenAccount c) {
        if (id != null) {
            throw Problem.CONFLICT.because("the account exists already");
        }
        apply(new AccountEvent.AccountOpened(
                c.accountId(), c.participantId(), c.currency(), c.type(), c.overdraftLimit(), c.name()));
        return state();
    }

    @CommandHandler
    AccountState handle(AccountCommand.BlockAccount c) {
        refuseIfClosed();
        if (standing == Standing.OPEN) {
            apply(new AccountEvent.AccountBlocked(c.accountId()));
        }
        return state();
    }

    @CommandHandler
    AccountState handle(AccountCommand.UnblockAccount c) {
        refuseIfClosed();
        if (standing == Standing.BLOCKED) {
            apply(new AccountEvent.AccountUnblocked(c.accountId()));
        }
        return state();
    }

    @CommandHandler
    AccountState handle(AccountCommand.CloseAccount c) {
        if (!funds.areSettled()) {
            throw Problem.CONFLICT.because("the account has a balance or a pending payment");
        }
        if (standing != Standing.CLOSED) {
            apply(new AccountEvent.AccountClosed(c.accountId()));
        }
        return state();
    }

    /** Answers how much is missing, in minor units; nothing if the amount is held. */
    @CommandHandler
    long handle(AccountCommand.PlaceHold c) {
        long missing = 0;
        if (funds.heldFor(c.paymentId()).isEmpty()) {
            StatusReason reason = standing.reasonToRefuseDebit(c.amount(), terms.currency(), funds);
            apply(
                    reason == null
                            ? new AccountEvent.HoldPlaced(c.accountId(), c.paymentId(), c.amount(), owner())
                            : new AccountEvent.HoldRefused(c.accountId(), c.paymentId(), c.amount(), reason));
            missing = reason == null ? 0 : funds.missingFor(c.amount());
        }
        return missing;
    }

    /** Answers whether the credit is accepted. */
    @CommandHandler
    boolean handle(AccountCommand.AcceptCredit c) {
        if (funds.acceptedFor(c.paymentId()).isEmpty()) {
            StatusReason reason = standing.reasonToRefuseCredit(c.amount(), terms.currency(), funds);
            apply(
                    reason == null
                            ? new AccountEvent.CreditAccepted(c.accountId(), c.paymentId(), c.amount(), owner())
                            : new AccountEvent.CreditRefused(c.accountId(), c.paymentId(), c.amount(), reason));
        }
        return funds.acceptedFor(c.paymentId()).isPresent();
    }

    @CommandHandler
    void handle(AccountCommand.PostHold c) {
        funds.heldFor(c.paymentId())
                .ifPresent(held -> apply(new AccountEvent.HoldPosted(c.accountId(), c.paymentId(), held)));
    }

    @CommandHandler
    void handle(AccountCommand.PostCredit c) {
        funds.acceptedFor(c.paymentId())
                .ifPresent(accepted -> apply(new AccountEvent.CreditPosted(c.accountId(), c.paymentId(), accepted)));
    }

    @CommandHandler
    void handle(AccountCommand.VoidHold c) {
        funds.heldFor(c.paymentId())
                .ifPresent(held -> apply(new AccountEvent.HoldVoided(c.accountId(), c.paymentId(), held, c.reason())));
    }

    @CommandHandler
    void handle(AccountCommand.WithdrawAcceptance c) {
        funds.acceptedFor(c.paymentId())
                .ifPresent(accepted -> apply(
                        new AccountEvent.AcceptanceWithdrawn(c.accountId(), c.paymentId(), accepted, c.reason())));
    }

    private void refuseIfClosed() {
        if (standing == Standing.CLOSED) {
            throw Problem.CONFLICT.because("the account is closed");
        }
    }

    AccountState state() {
        return AccountState.of(terms, standing, funds);
    }

    @EventSourcingHandler
    void on(AccountEvent.AccountOpened e) {
        id = e.accountId().value();
        terms = e;
        funds = new Funds(e.overdraftLimit().minor(), e.type() == AccountType.FUNDING);
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
