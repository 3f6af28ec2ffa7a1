package ledger.command.clearing;

import java.time.Instant;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.clearing.ClearingCommand.ClearPayment;
import ledger.messages.payments.Priority;

/** Payments that ask to be cleared. */
final class Orders {

    static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private Orders() {}

    /** One that is cleared now or not at all. */
    static ClearPayment now(PaymentId id, ParticipantId debtor, ParticipantId creditor, Money amount) {
        return new ClearPayment(id, debtor, creditor, amount, Priority.NORMAL, false, NOON);
    }

    /** One that may wait. */
    static ClearPayment waiting(
            PaymentId id, ParticipantId debtor, ParticipantId creditor, Money amount, Priority priority) {
        return new ClearPayment(id, debtor, creditor, amount, priority, true, NOON);
    }
}
