package ledger.messages.accounts;

import ledger.messages.AccountId;
import ledger.messages.Command;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.StatusReason;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of an account. */
public sealed interface AccountCommand extends Command {

    AccountId accountId();

    @Override
    @TargetAggregateIdentifier
    default String target() {
        return accountId().value();
    }

    /** Opens an account; the overdraft limit is zero where none is granted. */
    record OpenAccount(
            AccountId accountId,
            ParticipantId participantId,
            CurrencyCode currency,
            AccountType type,
            Money overdraftLimit,
            @Nullable String name)
            implements AccountCommand {
        public OpenAccount {
            if (!overdraftLimit.currency().equals(currency)) {
                throw new IllegalArgumentException("the overdraft limit is in another currency than the account");
            }
        }
    }

    /** Stops all debits and credits until the account is unblocked. */
    record BlockAccount(AccountId accountId) implements AccountCommand {}

    record UnblockAccount(AccountId accountId) implements AccountCommand {}

    /** Closes the account for good; it must be empty, with nothing pending. */
    record CloseAccount(AccountId accountId) implements AccountCommand {}

    /** Reserves the debtor's money for a payment. */
    record PlaceHold(AccountId accountId, PaymentId paymentId, Money amount) implements AccountCommand {}

    /** Asks the creditor's account whether it will take the payment. */
    record AcceptCredit(AccountId accountId, PaymentId paymentId, Money amount) implements AccountCommand {}

    /** Turns the hold into a final debit. */
    record PostHold(AccountId accountId, PaymentId paymentId) implements AccountCommand {}

    /** Books the accepted credit. */
    record PostCredit(AccountId accountId, PaymentId paymentId) implements AccountCommand {}

    /** Releases the debtor's money: the payment will not happen. */
    record VoidHold(AccountId accountId, PaymentId paymentId, StatusReason reason) implements AccountCommand {}

    /** Tells the creditor's account that the accepted payment will not come. */
    record WithdrawAcceptance(AccountId accountId, PaymentId paymentId, StatusReason reason)
            implements AccountCommand {}
}
