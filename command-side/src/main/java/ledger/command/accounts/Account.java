package ledger.command.accounts;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Optional;
import ledger.messages.CurrencyCode;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.Problem;
import ledger.messages.StatusReason;
import ledger.messages.accounts.AccountCommand;
import ledger.messages.accounts.AccountEvent;
import ledger.messages.accounts.AccountType;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** An account: it is asked before money is reserved of it or credited to it, and tells what became of it. */
@AggregateRoot
public class Account extends RecordedAccount {

    Account() {}

    /** The participant that keeps the account. */
    public ParticipantId owner() {
        return terms.participantId();
    }

    /** What the account is for. */
    public AccountType type() {
        return terms.type();
    }

    /** The currency the account is kept in. */
    public CurrencyCode currency() {
        return terms.currency();
    }

    /** What is known now, to be kept; none of an account that was never opened. */
    public Optional<AccountSnapshot> snapshot() {
        return id == null
                ? Optional.empty()
                : Optional.of(new AccountSnapshot(terms, standing, funds.ledger(), funds.holds(), funds.acceptances()));
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
            tellBlocked(true);
        }
        return state();
    }

    @CommandHandler
    AccountState handle(AccountCommand.UnblockAccount c) {
        refuseIfClosed();
        if (standing == Standing.BLOCKED) {
            apply(new AccountEvent.AccountUnblocked(c.accountId()));
            tellBlocked(false);
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
            if (reason == null) {
                tellFunds(c.paymentId(), -c.amount().minor());
                apply(new AccountEvent.HoldPlaced(c.accountId(), c.paymentId(), c.amount(), owner()));
            } else {
                missing = funds.missingFor(c.amount());
                apply(new AccountEvent.HoldRefused(c.accountId(), c.paymentId(), c.amount(), reason));
            }
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
        funds.acceptedFor(c.paymentId()).ifPresent(accepted -> {
            tellFunds(c.paymentId(), accepted.minor());
            apply(new AccountEvent.CreditPosted(c.accountId(), c.paymentId(), accepted));
        });
    }

    @CommandHandler
    void handle(AccountCommand.VoidHold c) {
        funds.heldFor(c.paymentId()).ifPresent(held -> {
            tellFunds(c.paymentId(), held.minor());
            apply(new AccountEvent.HoldVoided(c.accountId(), c.paymentId(), held, c.reason()));
        });
    }

    @CommandHandler
    void handle(AccountCommand.WithdrawAcceptance c) {
        funds.acceptedFor(c.paymentId())
                .ifPresent(accepted -> apply(
                        new AccountEvent.AcceptanceWithdrawn(c.accountId(), c.paymentId(), accepted, c.reason())));
    }

    /** Clearing needs to know what a participant can pay; what settlement itself moves it knows already. */
    private void tellFunds(PaymentId payment, long change) {
        if (type() == AccountType.SETTLEMENT && !payment.isSettlement()) {
            apply(new AccountEvent.SettlementFundsMoved(terms.accountId(), payment, owner(), currency(), change));
        }
    }

    private void tellBlocked(boolean blocked) {
        if (type() == AccountType.SETTLEMENT) {
            apply(new AccountEvent.SettlementAccountBlocked(terms.accountId(), owner(), currency(), blocked));
        }
    }

    private void refuseIfClosed() {
        if (standing == Standing.CLOSED) {
            throw Problem.CONFLICT.because("the account is closed");
        }
    }

    AccountState state() {
        return AccountState.of(terms, standing, funds);
    }
}
