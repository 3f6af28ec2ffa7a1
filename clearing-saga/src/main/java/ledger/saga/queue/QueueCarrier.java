package ledger.saga.queue;

import ledger.messages.StatusReason;
import ledger.messages.payments.PaymentCommand.ReleasePayment;
import ledger.messages.payments.PaymentEvent.CancellationRequested;
import ledger.messages.payments.PaymentEvent.HoldRequested;
import ledger.messages.payments.PaymentEvent.PriorityRequested;
import ledger.messages.queue.QueueCommand.HoldQueued;
import ledger.messages.queue.QueueCommand.PrioritizeQueued;
import ledger.messages.queue.QueueCommand.ReactivateQueued;
import ledger.messages.queue.QueueCommand.RemoveQueued;
import ledger.messages.queue.QueueEvent.PaymentsReleased;
import ledger.saga.bookings.Booking;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Tells the queue what senders want of it, and payments that they wait no longer; what these move together is settled
 * at once where settlement is gross.
 */
@Component
@ProcessingGroup("queue")
public class QueueCarrier {

    private final CommandGateway commands;

    public QueueCarrier(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(PaymentsReleased event) {
        Booking.post(commands, event.currency(), event.legs());
        event.payments()
                .forEach(payment -> commands.sendAndWait(new ReleasePayment(payment.paymentId(), event.cycle())));
    }

    @EventHandler
    void on(PriorityRequested event) {
        commands.sendAndWait(new PrioritizeQueued(event.currency(), event.paymentId(), event.priority()));
    }

    @EventHandler
    void on(HoldRequested event) {
        commands.sendAndWait(
                event.held()
                        ? new HoldQueued(event.currency(), event.paymentId())
                        : new ReactivateQueued(event.currency(), event.paymentId()));
    }

    @EventHandler
    void on(CancellationRequested event) {
        commands.sendAndWait(new RemoveQueued(event.currency(), event.paymentId(), StatusReason.ORDER_CANCELLED));
    }
}
