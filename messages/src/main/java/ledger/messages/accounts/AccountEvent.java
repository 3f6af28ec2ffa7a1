package ledger.messages.accounts;

import ledger.messages.AccountId;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.StatusReason;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to an account. */
public sealed interface AccountEvent {

    AccountId accountId();

    record AccountOpened(
            AccountId accountId,
            ParticipantId participantId,
            CurrencyCode currency,
            AccountType type,
            Money overdraftLimit,
            @Nullable String name)
            implements AccountEvent {}

    record AccountBlocked(AccountId accountId) implements AccountEvent {}

    record AccountUnblocked(AccountId accountId) implements AccountEvent {}

    record AccountClosed(AccountId accountId) implements AccountEvent {}

    /** The debtor's money is reserved; {@code participantId} is the debtor's participant. */
    record HoldPlaced(AccountId accountId, PaymentId paymentId, Money amount, ParticipantId participantId)
            implements AccountEvent {}

    record HoldRefused(AccountId accountId, PaymentId paymentId, Money amount, StatusReason reason)
            implements AccountEvent {}

    /** The creditor's account will take the payment; {@code participantId} is the creditor's participant. */
    record CreditAccepted(AccountId accountId, PaymentId paymentId, Money amount, ParticipantId participantId)
            implements AccountEvent {}

    record CreditRefused(AccountId accountId, PaymentId paymentId, Money amount, StatusReason reason)
            implements AccountEvent {}

    /** The reserved amount was debited for good. */
    record HoldPosted(AccountId accountId, PaymentId paymentId, Money amount) implements AccountEvent {}

    /** The accepted amount was credited. */
    record CreditPosted(AccountId accountId, PaymentId paymentId, Money amount) implements AccountEvent {}

    /** The reserved amount is available again. */
    record HoldVoided(AccountId accountId, PaymentId paymentId, Money amount, StatusReason reason)
            implements AccountEvent {}

    record AcceptanceWithdrawn(AccountId accountId, PaymentId paymentId, Money amount, StatusReason reason)
            implements AccountEvent {}

    /** A payment changed what may be paid from a SETTLEMENT account, by minor units; less is negative. */
    record SettlementFundsMoved(
            AccountId accountId, PaymentId paymentId, ParticipantId participantId, CurrencyCode currency, long change)
            implements AccountEvent {}

    /** Whether a SETTLEMENT account takes no debits and credits. */
    record SettlementAccountBlocked(
            AccountId accountId, ParticipantId participantId, CurrencyCode currency, boolean blocked)
            implements AccountEvent {}
}
