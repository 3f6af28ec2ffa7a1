package ledger.messages.payments;

import java.time.Instant;
import ledger.messages.AccountId;
import ledger.messages.Command;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.PaymentId;
import ledger.messages.StatusReason;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a payment. */
public sealed interface PaymentCommand extends Command {

    PaymentId paymentId();

    @Override
    @TargetAggregateIdentifier
    default String target() {
        return paymentId().toString();
    }

    /**
     * Initiates a payment, or asks for the recorded answer when it was initiated before.
     *
     * @param initiator name of the initiating participant, or of the operator who moves money in and out
     * @param queue whether the payment waits rather than being refused for want of liquidity
     * @param initiatedAt when the ledger received the order; the clock of the payment starts here
     */
    record InitiatePayment(
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
            implements PaymentCommand {}

    /** Ends the payment well; without a cycle it was a book transfer inside one participant. */
    record CompletePayment(PaymentId paymentId, @Nullable CycleId cycle) implements PaymentCommand {}

    record RejectPayment(PaymentId paymentId, StatusReason reason) implements PaymentCommand {}

    /** Cancels a payment that is queued; whether it can be is decided where it waits. */
    record CancelPayment(PaymentId paymentId) implements PaymentCommand {}

    /** Gives a queued payment another priority. */
    record PrioritizePayment(PaymentId paymentId, Priority priority) implements PaymentCommand {}

    /** Lets a queued payment be passed over until it is reactivated. */
    record HoldPayment(PaymentId paymentId) implements PaymentCommand {}

    record ReactivatePayment(PaymentId paymentId) implements PaymentCommand {}

    /** Tells the payment that it waits for liquidity. */
    record DeferPayment(PaymentId paymentId) implements PaymentCommand {}

    /** Tells the payment that it waits no longer: it was cleared in this cycle. */
    record ReleasePayment(PaymentId paymentId, CycleId cycle) implements PaymentCommand {}

    /** Ends the payment as its sender wished, with nothing moved. */
    record EndCancelled(PaymentId paymentId) implements PaymentCommand {}
}
