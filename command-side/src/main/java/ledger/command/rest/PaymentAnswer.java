package ledger.command.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import ledger.command.payments.PaymentOutcome;
import ledger.messages.StatusReason;
import ledger.messages.Timing;
import ledger.messages.payments.PaymentEvent.PaymentInitiated;
import ledger.messages.payments.PaymentStatus;
import org.jspecify.annotations.Nullable;

/** A payment as it is answered to the one who ordered it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentAnswer(
        String paymentId,
        PaymentStatus status,
        @Nullable Reason reason,
        String debtorAccount,
        String creditorAccount,
        String amount,
        String currency,
        String endToEndId,
        @Nullable String cycle,
        String initiatedAt,
        @Nullable String completedAt,
        @Nullable Timing timing) {

    /** Why it was refused: the ISO 20022 code and its name. */
    record Reason(String code, String name) {
        static @Nullable Reason of(@Nullable StatusReason reason) {
            return reason == null ? null : new Reason(reason.code(), reason.name());
        }
    }

    static PaymentAnswer of(PaymentOutcome outcome, @Nullable Timing timing) {
        PaymentInitiated order = outcome.order();
        return new PaymentAnswer(
                order.paymentId().toString(),
                outcome.status(),
                Reason.of(outcome.reason()),
                order.debtorAccount().value(),
                order.creditorAccount().value(),
                order.amount().major(),
                order.amount().currency().code(),
                order.endToEndId(),
                outcome.cycle() == null ? null : outcome.cycle().toString(),
                Times.text(order.initiatedAt()),
                outcome.completedAt() == null ? null : Times.text(outcome.completedAt()),
                timing);
    }
}
