package ledger.command.payments;

import java.time.Instant;
import ledger.messages.CycleId;
import ledger.messages.StatusReason;
import ledger.messages.payments.PaymentEvent.PaymentInitiated;
import ledger.messages.payments.PaymentStatus;
import org.jspecify.annotations.Nullable;

/**
 * What became of a payment.
 *
 * @param reason why it was refused; null otherwise
 * @param cycle the cycle it cleared in; null while it is not completed, and for a transfer inside one participant
 * @param completedAt when it became final; null before
 * @param replayed whether the payment was known before the command that asks
 */
public record PaymentOutcome(
        PaymentInitiated order,
        PaymentStatus status,
        @Nullable StatusReason reason,
        @Nullable CycleId cycle,
        @Nullable Instant completedAt,
        boolean replayed) {}
