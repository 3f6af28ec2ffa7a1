package ledger.application.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import ledger.command.whatif.RecordedEvents;
import ledger.messages.PaymentId;
import ledger.messages.payments.PaymentEvent.PaymentInitiated;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.springframework.stereotype.Component;

/** Reads recorded events over the pool, and leaves the writer's own connection alone. */
@Component
final class PooledRecords implements RecordedEvents {

    private final DataSource pool;
    private final EventCodec codec;

    PooledRecords(DataSource pool, EventJson json) {
        this.pool = pool;
        this.codec = new EventCodec(json);
    }

    @Override
    public List<DomainEventMessage<?>> page(String aggregate, long fromSequence, int atMost) {
        return read(connection -> LogReader.part(connection, aggregate, fromSequence, atMost));
    }

    @Override
    public Map<PaymentId, PaymentInitiated> orders(Collection<PaymentId> payments) {
        Map<PaymentId, PaymentInitiated> orders = new HashMap<>();
        if (!payments.isEmpty()) {
            List<String> ids = payments.stream().map(PaymentId::toString).toList();
            read(connection -> LogReader.beginnings(connection, ids)).forEach(event -> {
                PaymentInitiated order = (PaymentInitiated) event.getPayload();
                orders.put(order.paymentId(), order);
            });
        }
        return orders;
    }

    private List<DomainEventMessage<?>> read(Rows reading) {
        try (Connection connection = pool.getConnection()) {
            return reading.over(connection).stream()
                    .<DomainEventMessage<?>>map(codec::toDomainEvent)
                    .toList();
        } catch (SQLException e) {
            throw new EventStoreException("the log cannot be read", e);
        }
    }

    /** Reads rows of the log. */
    private interface Rows {
        List<StoredEvent> over(Connection connection) throws SQLException;
    }
}
