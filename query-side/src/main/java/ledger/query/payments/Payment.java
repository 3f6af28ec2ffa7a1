package ledger.query.payments;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.StatusReason;
import ledger.messages.Timing;
import ledger.messages.clearing.ClearingCommand;
import ledger.messages.payments.PaymentEvent.PaymentInitiated;
import ledger.messages.payments.PaymentStatus;
import ledger.query.history.PaymentTrail;
import ledger.query.progress.Row;
import org.jspecify.annotations.Nullable;

/** A payment and what became of it; its place in lists is that of its initiation in the log. */
@Entity
@Table(name = "payment")
class Payment extends Row {

    @Id
    private UUID paymentId;

    private long initiatedIndex;
    private String initiator;
    private String debtorAccount;
    private String creditorAccount;
    private @Nullable String creditorParticipant;
    private long amount;
    private String currency;
    private String endToEndId;

    @Enumerated(EnumType.STRING)
    private PaymentStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable StatusReason reason;

    private @Nullable String cycle;
    private Instant initiatedAt;
    private @Nullable Instant completedAt;

    protected Payment() {}

    Payment(PaymentInitiated order, long index) {
        this.paymentId = order.paymentId().value();
        this.initiatedIndex = index;
        this.initiator = order.initiator();
        this.debtorAccount = order.debtorAccount().value();
        this.creditorAccount = order.creditorAccount().value();
        this.amount = order.amount().minor();
        this.currency = order.amount().currency().code();
        this.endToEndId = order.endToEndId();
        this.status = PaymentStatus.PENDING;
        this.initiatedAt = order.initiatedAt().truncatedTo(ChronoUnit.MICROS);
    }

    void acceptedBy(ParticipantId participantId) {
        creditorParticipant = participantId.value();
    }

    void complete(@Nullable CycleId cycle, Instant at) {
        this.cycle = cycle == null ? null : cycle.toString();
        end(PaymentStatus.COMPLETED, at);
    }

    void reject(StatusReason reason, Instant at) {
        this.reason = reason;
        end(PaymentStatus.REJECTED, at);
    }

    /** Ends it as its sender wished while it waited. */
    void cancel(Instant at) {
        this.reason = StatusReason.ORDER_CANCELLED;
        end(PaymentStatus.CANCELLED, at);
    }

    /** Moves on to a status that is not its last. */
    void become(PaymentStatus status) {
        this.status = status;
    }

    private void end(PaymentStatus status, Instant at) {
        this.status = status;
        this.completedAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether it concerns the participant: its own order, or money that arrived on one of its accounts. */
    boolean concerns(ParticipantId participantId) {
        return initiator.equals(participantId.value())
                || (status == PaymentStatus.COMPLETED && participantId.value().equals(creditorParticipant));
    }

    long initiatedIndex() {
        return initiatedIndex;
    }

    Instant initiatedAt() {
        return initiatedAt;
    }

    PaymentView view(@Nullable Timing timing) {
        return new PaymentView(
                paymentId.toString(),
                status.name(),
                reason == null ? null : ReasonView.of(reason),
                debtorAccount,
                creditorAccount,
                Money.major(amount, CurrencyCode.of(currency)),
                currency,
                endToEndId,
                cycle,
                initiatedAt,
                completedAt,
                timing);
    }

    /** Which aggregates have a say in this payment, as the log names them. */
    PaymentTrail trail() {
        return new PaymentTrail(
                paymentId.toString(),
                List.of(debtorAccount, creditorAccount, ClearingCommand.target(CurrencyCode.of(currency))));
    }
}
