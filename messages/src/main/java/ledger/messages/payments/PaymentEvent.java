package ledger.messages.payments;

import java.time.Instant;
import ledger.messages.AccountId;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.PaymentId;
import ledger.messages.StatusReason;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a payment. */
public sealed interface PaymentEvent {

    PaymentId paymentId();

    /** The order as the ledger received it, with the fields of {@link PaymentCommand.InitiatePayment}. */
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
            implements PaymentEvent {}

    /** Debited and credited, and, between two participants, cleared in the named cycle. */
    record PaymentCompleted(PaymentId paymentId, @Nullable CycleId cycle) implements PaymentEvent {}

    /** Nothing moved and nothing stays reserved. */
    record PaymentRejected(PaymentId paymentId, StatusReason reason) implements PaymentEvent {}
}
