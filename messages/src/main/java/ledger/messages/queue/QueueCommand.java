package ledger.messages.queue;

import java.time.Instant;
import ledger.messages.Command;
import ledger.messages.CurrencyCode;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.StatusReason;
import ledger.messages.clearing.ClearingCommand;
import ledger.messages.payments.Priority;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of the queue in the clearing of one currency. */
public sealed interface QueueCommand extends Command {

    CurrencyCode currency();

    @Override
    @TargetAggregateIdentifier
    default String target() {
        return ClearingCommand.target(currency());
    }

    /** Says whether the participant's payments wait for liquidity even where they do not ask for it. */
    record AgreeQueueing(CurrencyCode currency, ParticipantId participantId, boolean queueing)
            implements QueueCommand {}

    /** Moves the payment to where it had stood had it had this priority from the beginning. */
    record PrioritizeQueued(CurrencyCode currency, PaymentId paymentId, Priority priority) implements QueueCommand {}

    /** Lets the payment be passed over until it is reactivated. */
    record HoldQueued(CurrencyCode currency, PaymentId paymentId) implements QueueCommand {}

    record ReactivateQueued(CurrencyCode currency, PaymentId paymentId) implements QueueCommand {}

    /** Takes the payment out of the queue: it will not be cleared. */
    record RemoveQueued(CurrencyCode currency, PaymentId paymentId, StatusReason reason) implements QueueCommand {}

    /** Takes out what has waited too long, and releases what can settle together. */
    record ResolveQueue(CurrencyCode currency, ReleaseCause cause, Instant now) implements QueueCommand {}
}
