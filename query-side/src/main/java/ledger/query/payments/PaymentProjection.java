package ledger.query.payments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ledger.messages.PaymentId;
import ledger.messages.accounts.AccountEvent.CreditAccepted;
import ledger.messages.payments.PaymentEvent.PaymentCancelled;
import ledger.messages.payments.PaymentEvent.PaymentCompleted;
import ledger.messages.payments.PaymentEvent.PaymentDeferred;
import ledger.messages.payments.PaymentEvent.PaymentInitiated;
import ledger.messages.payments.PaymentEvent.PaymentRejected;
import ledger.messages.payments.PaymentEvent.PaymentReleased;
import ledger.messages.payments.PaymentStatus;
import ledger.query.progress.LogIndex;
import ledger.query.progress.Rebuildable;
import ledger.query.progress.RowBatch;
import ledger.query.progress.TableRows;
import ledger.query.progress.ViewTable;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Follows every payment from its initiation to its final state. */
@Component
@ProcessingGroup(PaymentProjection.NAME)
class PaymentProjection implements Rebuildable {

    static final String NAME = "payments";

    private final RowBatch<UUID, Payment> rows;

    PaymentProjection(JdbcTemplate jdbc) {
        this.rows = new RowBatch<>(new TableRows<>(jdbc, Payment.TABLE, Payment::read, Payment::paymentId));
    }

    @EventHandler
    void on(PaymentInitiated event, TrackingToken token) {
        long index = LogIndex.of(token);
        rows.insert(event.paymentId().value(), index, new Payment(event, index));
    }

    @EventHandler
    void on(CreditAccepted event, TrackingToken token) {
        if (!event.paymentId().isSettlement()) {
            rows.update(
                    event.paymentId().value(),
                    LogIndex.of(token),
                    payment -> payment.acceptedBy(event.participantId()));
        }
    }

    @EventHandler
    void on(PaymentDeferred event, TrackingToken token) {
        become(PaymentStatus.QUEUED, event.paymentId(), token);
    }

    @EventHandler
    void on(PaymentReleased event, TrackingToken token) {
        become(PaymentStatus.PENDING, event.paymentId(), token);
    }

    @EventHandler
    void on(PaymentCompleted event, @Timestamp Instant at, TrackingToken token) {
        rows.update(event.paymentId().value(), LogIndex.of(token), payment -> payment.complete(event.cycle(), at));
    }

    @EventHandler
    void on(PaymentRejected event, @Timestamp Instant at, TrackingToken token) {
        rows.update(event.paymentId().value(), LogIndex.of(token), payment -> payment.reject(event.reason(), at));
    }

    @EventHandler
    void on(PaymentCancelled event, @Timestamp Instant at, TrackingToken token) {
        rows.update(event.paymentId().value(), LogIndex.of(token), payment -> payment.cancel(at));
    }

    private void become(PaymentStatus status, PaymentId paymentId, TrackingToken token) {
        rows.update(paymentId.value(), LogIndex.of(token), payment -> payment.become(status));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(ViewTable.of("payment"));
    }
}
