package ledger.messages.payments;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import ledger.messages.AccountId;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.PaymentId;
import ledger.messages.StatusReason;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a payment. */
public sealed interface PaymentEvent {

    PaymentId paymentId();

    /**
     * The order as the ledger received it, with the fields of {@link PaymentCommand.InitiatePayment}; the time in the
     * microseconds that are kept.
     */
    record PaymentInitiated(
            PaymentId paymentId,
            String initiator,
            AccountId debtorAccount,
            AccountId creditorAccount,
            Money amount,
            String endToEndId,
            @Nullable String remittance,
            Priority priority,
            boolean queue,
            Instant initiatedAt)
            implements PaymentEvent {

        public PaymentInitiated {
            initiatedAt = initiatedAt.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** Debited and credited, and, between two participants, cleared in the named cycle. */
    record PaymentCompleted(PaymentId paymentId, @Nullable CycleId cycle) implements PaymentEvent {}

    /** Nothing moved and nothing stays reserved. */
    record PaymentRejected(PaymentId paymentId, StatusReason reason) implements PaymentEvent {}

    /** The payment waits for liquidity, with the debtor's money reserved. */
    record PaymentDeferred(PaymentId paymentId) implements PaymentEvent {}

    /** The payment waits no longer: it was cleared in this cycle. */
    record PaymentReleased(PaymentId paymentId, CycleId cycle) implements PaymentEvent {}

    /** The sender wants the waiting payment cancelled. */
    record CancellationRequested(PaymentId paymentId, CurrencyCode currency) implements PaymentEvent {}

    /** The sender wants the waiting payment to have this priority. */
    record PriorityRequested(PaymentId paymentId, CurrencyCode currency, Priority priority) implements PaymentEvent {}

    /** The sender wants the waiting payment passed over, or no longer so. */
    record HoldRequested(PaymentId paymentId, CurrencyCode currency, boolean held) implements PaymentEvent {}

    /** Nothing moved and nothing stays reserved, because the sender wished so. */
    record PaymentCancelled(PaymentId paymentId) implements PaymentEvent {}
}
