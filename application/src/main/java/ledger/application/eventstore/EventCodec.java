package ledger.application.eventstore;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;

/** Between Axon's event messages and rows of the log. */
final class EventCodec {

    private final EventJson json;

    EventCodec(EventJson json) {
        this.json = json;
    }

    StoredEvent toRow(long globalIndex, EventMessage<?> event) {
        if (!(event instanceof DomainEventMessage<?> fact)) {
            throw new IllegalArgumentException("only aggregates write to the log, not " + event.getPayloadType());
        }
        Object payload = fact.getPayload();
        return new StoredEvent(
                globalIndex,
                fact.getIdentifier(),
                fact.getAggregateIdentifier(),
                fact.getSequenceNumber(),
                fact.getType(),
                LogTime.format(fact.getTimestamp()),
                json.nameOf(payload),
                json.write(payload),
                json.writeMetaData(texts(fact.getMetaData())));
    }

    private static Map<String, String> texts(MetaData metaData) {
        if (metaData.isEmpty()) {
            return Map.of();
        }
        Map<String, String> texts = new TreeMap<>();
        metaData.forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return texts;
    }

    DomainEventMessage<?> toDomainEvent(StoredEvent row) {
        Instant at = LogTime.parse(row.timeStamp());
        return new GenericDomainEventMessage<>(
                row.type(), row.aggregateIdentifier(), row.sequenceNumber(), message(row), () -> at);
    }

    TrackedEventMessage<?> toTrackedEvent(StoredEvent row) {
        Instant at = LogTime.parse(row.timeStamp());
        return tracked(row, message(row), at);
    }

    /** What reading the row back would give. */
    TrackedEventMessage<?> toTrackedEvent(StoredEvent row, EventMessage<?> stored) {
        Instant at = stored.getTimestamp().truncatedTo(ChronoUnit.MICROS);
        var message = new GenericMessage<>(row.eventIdentifier(), stored.getPayload(), texts(stored.getMetaData()));
        return tracked(row, message, at);
    }

    private static TrackedEventMessage<?> tracked(StoredEvent row, GenericMessage<?> message, Instant at) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(row.globalIndex()),
                row.type(),
                row.aggregateIdentifier(),
                row.sequenceNumber(),
                message,
                () -> at);
    }

    private GenericMessage<Object> message(StoredEvent row) {
        return new GenericMessage<>(
                row.eventIdentifier(), json.read(row.payloadType(), row.payload()), json.readMetaData(row.metaData()));
    }
}
