package ledger.command.payments;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import ledger.command.writer.DecidedAtCommit;
import ledger.messages.CycleId;
import ledger.messages.Problem;
import ledger.messages.StatusReason;
import ledger.messages.payments.PaymentCommand.CompletePayment;
import ledger.messages.payments.PaymentCommand.InitiatePayment;
import ledger.messages.payments.PaymentCommand.RejectPayment;
import ledger.messages.payments.PaymentEvent.PaymentCompleted;
import ledger.messages.payments.PaymentEvent.PaymentInitiated;
import ledger.messages.payments.PaymentEvent.PaymentRejected;
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

    private PaymentInitiated order;
    private PaymentStatus status = PaymentStatus.PENDING;
    private @Nullable StatusReason reason;
    private @Nullable CycleId cycle;
    private @Nullable Instant completedAt;

    /** Axon creates a payment empty; its first event sets what is missing here, so nobody sees it missing. */
    @SuppressWarnings("NullAway.Init")
    Payment() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    DecidedAtCommit<PaymentOutcome> handle(InitiatePayment c) {
        boolean replayed = id != null;
        if (!replayed) {
            apply(initiated(c, c.initiatedAt()));
        } else if (!order.equals(initiated(c, order.initiatedAt()))) {
            throw Problem.IDEMPOTENCY_KEY_REUSED.because("the key was used before, for a payment of other content");
        }
        return () -> new PaymentOutcome(order, status, reason, cycle, completedAt, replayed);
    }

    @CommandHandler
    void handle(CompletePayment c) {
        if (!status.isFinal()) {
            apply(new PaymentCompleted(c.paymentId(), c.cycle()));
        }
    }

    @CommandHandler
    void handle(RejectPayment c) {
        if (!status.isFinal()) {
            apply(new PaymentRejected(c.paymentId(), c.reason()));
        }
    }

    private static PaymentInitiated initiated(InitiatePayment c, Instant at) {
        return new PaymentInitiated(
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
    void on(PaymentInitiated e) {
        id = e.paymentId().toString();
        order = e;
    }

    @EventSourcingHandler
    void on(PaymentCompleted e, @Timestamp Instant at) {
        status = PaymentStatus.COMPLETED;
        cycle = e.cycle();
        completedAt = asStored(at);
    }

    @EventSourcingHandler
    void on(PaymentRejected e, @Timestamp Instant at) {
        status = PaymentStatus.REJECTED;
        reason = e.reason();
        completedAt = asStored(at);
    }

    /** The log keeps microseconds; the first answer must not be finer than a repeated one. */
    private static Instant asStored(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
