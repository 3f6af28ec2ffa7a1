package ledger.command.payments;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import ledger.command.writer.DecidedAtCommit;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.Problem;
import ledger.messages.StatusReason;
import ledger.messages.payments.PaymentCommand;
import ledger.messages.payments.PaymentEvent;
import ledger.messages.payments.PaymentStatus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** A payment: the order as it was received, and the one final state it reaches and never leaves. */
@AggregateRoot
public class Payment {

    @AggregateIdentifier
    private @Nullable String id;

    private PaymentEvent.PaymentInitiated order;
    private PaymentStatus status = PaymentStatus.PENDING;
    private boolean wasDeferred;
    private @Nullable StatusReason reason;
    private @Nullable CycleId cycle;
    private @Nullable Instant completedAt;

    /** Axon creates a payment empty; its first event sets what is missing here, so nobody sees it missing. */
    @SuppressWarnings("NullAway.Init")
    Payment() {}

    /** Who ordered the payment: a participant, or the operator. */
    public String initiator() {
        return order.initiator();
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    DecidedAtCommit<PaymentOutcome> handle(PaymentCommand.InitiatePayment c) {
        boolean replayed = id != null;
        if (!replayed) {
            apply(initiated(c, c.initiatedAt()));
        } else if (!order.equals(initiated(c, order.initiatedAt()))) {
            throw Problem.IDEMPOTENCY_KEY_REUSED.because("the key was used before, for a payment of other content");
        }
        return outcome(replayed);
    }

    @CommandHandler
    DecidedAtCommit<PaymentOutcome> handle(PaymentCommand.CancelPayment c) {
        requireQueued();
        apply(new PaymentEvent.CancellationRequested(c.paymentId(), currency()));
        return outcome(false);
    }

    @CommandHandler
    DecidedAtCommit<PaymentOutcome> handle(PaymentCommand.PrioritizePayment c) {
        requireQueued();
        apply(new PaymentEvent.PriorityRequested(c.paymentId(), currency(), c.priority()));
        return outcome(false);
    }

    @CommandHandler
    DecidedAtCommit<PaymentOutcome> handle(PaymentCommand.HoldPayment c) {
        requireQueued();
        apply(new PaymentEvent.HoldRequested(c.paymentId(), currency(), true));
        return outcome(false);
    }

    @CommandHandler
    DecidedAtCommit<PaymentOutcome> handle(PaymentCommand.ReactivatePayment c) {
        requireQueued();
        apply(new PaymentEvent.HoldRequested(c.paymentId(), currency(), false));
        return outcome(false);
    }

    @CommandHandler
    void handle(PaymentCommand.DeferPayment c) {
        if (!wasDeferred && !status.isFinal()) {
            apply(new PaymentEvent.PaymentDeferred(c.paymentId()));
        }
    }

    /** A payment that is released in the same moment in which it began to wait may not have been told of the wait. */
    @CommandHandler
    void handle(PaymentCommand.ReleasePayment c) {
        if (!status.isFinal()) {
            if (!wasDeferred) {
                apply(new PaymentEvent.PaymentDeferred(c.paymentId()));
            }
            apply(new PaymentEvent.PaymentReleased(c.paymentId(), c.cycle()));
        }
    }

    @CommandHandler
    void handle(PaymentCommand.EndCancelled c) {
        if (!status.isFinal()) {
            apply(new PaymentEvent.PaymentCancelled(c.paymentId()));
        }
    }

    @CommandHandler
    void handle(PaymentCommand.CompletePayment c) {
        if (!status.isFinal()) {
            apply(new PaymentEvent.PaymentCompleted(c.paymentId(), c.cycle()));
        }
    }

    @CommandHandler
    void handle(PaymentCommand.RejectPayment c) {
        if (!status.isFinal()) {
            apply(new PaymentEvent.PaymentRejected(c.paymentId(), c.reason()));
        }
    }

    private DecidedAtCommit<PaymentOutcome> outcome(boolean replayed) {
        return () -> new PaymentOutcome(order, status, reason, cycle, completedAt, replayed);
    }

    private CurrencyCode currency() {
        return order.amount().currency();
    }

    private void requireQueued() {
        if (status != PaymentStatus.QUEUED) {
            throw Problem.CONFLICT.because("the payment does not wait: it is " + status);
        }
    }

    private static PaymentEvent.PaymentInitiated initiated(PaymentCommand.InitiatePayment c, Instant at) {
        return new PaymentEvent.PaymentInitiated(
                c.paymentId(),
                c.initiator(),
                c.debtorAccount(),
                c.creditorAccount(),
                c.amount(),
                c.endToEndId(),
                c.remittance(),
                c.priority(),
                c.queue(),
                at);
    }

    @EventSourcingHandler
    void on(PaymentEvent.PaymentInitiated e) {
        id = e.paymentId().toString();
        order = e;
    }

    @EventSourcingHandler
    void on(PaymentEvent.PaymentDeferred e) {
        wasDeferred = true;
        status = PaymentStatus.QUEUED;
    }

    @EventSourcingHandler
    void on(PaymentEvent.PaymentReleased e) {
        status = PaymentStatus.PENDING;
    }

    @EventSourcingHandler
    void on(PaymentEvent.PaymentCancelled e, @Timestamp Instant at) {
        status = PaymentStatus.CANCELLED;
        reason = StatusReason.ORDER_CANCELLED;
        completedAt = asStored(at);
    }

    @EventSourcingHandler
    void on(PaymentEvent.PaymentCompleted e, @Timestamp Instant at) {
        status = PaymentStatus.COMPLETED;
        cycle = e.cycle();
        completedAt = asStored(at);
    }

    @EventSourcingHandler
    void on(PaymentEvent.PaymentRejected e, @Timestamp Instant at) {
        status = PaymentStatus.REJECTED;
        reason = e.reason();
        completedAt = asStored(at);
    }

    /** The log keeps microseconds; the first answer must not be finer than a repeated one. */
    private static Instant asStored(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
