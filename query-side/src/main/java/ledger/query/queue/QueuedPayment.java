package ledger.query.queue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import ledger.messages.CycleId;
import ledger.messages.payments.Priority;
import ledger.messages.queue.QueueEvent.PaymentQueued;
import ledger.query.progress.Row;
import org.jspecify.annotations.Nullable;

/** A payment that waits for liquidity, or did. */
@Entity
// written here and read in SQL, which reckons the order
@SuppressWarnings("UnusedVariable")
@Table(name = "queued_payment")
class QueuedPayment extends Row {

    @Id
    private UUID paymentId;

    private String currency;
    private String debtor;
    private String creditor;
    private long amount;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    private boolean held;
    private long arrival;
    private Instant queuedAt;
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private QueueStatus status;

    private @Nullable String cycle;
    private @Nullable Long waitedMicros;

    protected QueuedPayment() {}

    QueuedPayment(PaymentQueued event, Instant at, long index) {
        this.paymentId = event.paymentId().value();
        this.currency = event.currency().code();
        this.debtor = event.debtorParticipant().value();
        this.creditor = event.creditorParticipant().value();
        this.amount = event.amount().minor();
        this.priority = event.priority();
        this.arrival = index;
        this.queuedAt = at.truncatedTo(ChronoUnit.MICROS);
        this.expiresAt = event.expiresAt().truncatedTo(ChronoUnit.MICROS);
        this.status = QueueStatus.WAITING;
    }

    void prioritize(Priority wished) {
        priority = wished;
    }

    void hold(boolean wished) {
        held = wished;
    }

    void release(CycleId counted, Instant at) {
        cycle = counted.toString();
        leave(QueueStatus.RELEASED, at);
    }

    void remove(Instant at) {
        leave(QueueStatus.REMOVED, at);
    }

    private void leave(QueueStatus outcome, Instant at) {
        status = outcome;
        waitedMicros = ChronoUnit.MICROS.between(queuedAt, at);
    }
}
