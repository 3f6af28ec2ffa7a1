package ledger.query.queue;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ledger.messages.queue.QueueEvent.DeadlockFound;
import ledger.messages.queue.QueueEvent.PaymentQueued;
import ledger.messages.queue.QueueEvent.PaymentsReleased;
import ledger.messages.queue.QueueEvent.QueuedPaymentHeld;
import ledger.messages.queue.QueueEvent.QueuedPaymentPrioritized;
import ledger.messages.queue.QueueEvent.QueuedPaymentReactivated;
import ledger.messages.queue.QueueEvent.QueuedPaymentRemoved;
import ledger.query.progress.ClearingGroup;
import ledger.query.progress.LogIndex;
import ledger.query.progress.RowBatch;
import ledger.query.progress.ViewPart;
import ledger.query.progress.ViewTable;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Keeps which payments wait, in which order they are to go, and how long they waited once they have gone. */
@Component
@ProcessingGroup(ClearingGroup.NAME)
class QueueProjection implements ViewPart {

    private final RowBatch<UUID, QueuedPayment> paymentRows;
    private final RowBatch<String, Deadlock> deadlockRows;
    private final RowBatch<TopUpKey, TopUp> topUpRows;

    QueueProjection(EntityManager entityManager) {
        this.paymentRows = new RowBatch<>(entityManager, QueuedPayment.class);
        this.deadlockRows = new RowBatch<>(entityManager, Deadlock.class);
        this.topUpRows = new RowBatch<>(entityManager, TopUp.class);
    }

    @EventHandler
    void on(PaymentQueued event, @Timestamp Instant at, TrackingToken token) {
        long index = LogIndex.of(token);
        paymentRows.insert(event.paymentId().value(), index, new QueuedPayment(event, at, index));
    }

    @EventHandler
    void on(QueuedPaymentPrioritized event, TrackingToken token) {
        paymentRows.update(
                event.paymentId().value(), LogIndex.of(token), payment -> payment.prioritize(event.priority()));
    }

    @EventHandler
    void on(QueuedPaymentHeld event, TrackingToken token) {
        paymentRows.update(event.paymentId().value(), LogIndex.of(token), payment -> payment.hold(true));
    }

    @EventHandler
    void on(QueuedPaymentReactivated event, TrackingToken token) {
        paymentRows.update(event.paymentId().value(), LogIndex.of(token), payment -> payment.hold(false));
    }

    @EventHandler
    void on(QueuedPaymentRemoved event, @Timestamp Instant at, TrackingToken token) {
        paymentRows.update(event.paymentId().value(), LogIndex.of(token), payment -> payment.remove(at));
    }

    /** Something could go on, so there is no deadlock until one is found again. */
    @EventHandler
    void on(PaymentsReleased event, @Timestamp Instant at, TrackingToken token) {
        long index = LogIndex.of(token);
        event.payments()
                .forEach(released -> paymentRows.update(
                        released.paymentId().value(), index, payment -> payment.release(event.cycle(), at)));
        deadlockRows.upsert(event.currency().code(), index, () -> new Deadlock(event.currency()), Deadlock::resolve);
    }

    @EventHandler
    void on(DeadlockFound event, TrackingToken token) {
        long index = LogIndex.of(token);
        deadlockRows.upsert(
                event.currency().code(),
                index,
                () -> new Deadlock(event.currency()),
                deadlock -> deadlock.find(event, index));
        event.topUps().forEach(topUp -> {
            TopUpKey key = new TopUpKey(index, topUp.participantId().value());
            topUpRows.insert(key, index, new TopUp(key, topUp.amount().minor()));
        });
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(ViewTable.of("queued_payment"), ViewTable.of("queue_deadlock"), ViewTable.of("queue_top_up"));
    }
}
