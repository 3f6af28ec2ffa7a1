package ledger.query.audit.archive;

import static tools.jackson.databind.DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES;
import static tools.jackson.databind.DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.stream.Stream;
import ledger.query.audit.seals.ExactEvent;
import ledger.query.audit.seals.Hash;
import ledger.query.audit.seals.SealJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;

/** An event as a line of an archive: every column of the log under its name, and the leaf. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventLine(
        @JsonProperty("global_index") long globalIndex,
        @JsonProperty("event_identifier") String eventIdentifier,
        @JsonProperty("aggregate_identifier") String aggregateIdentifier,
        @JsonProperty("sequence_number") long sequenceNumber,
        @JsonProperty("type") String type,
        @JsonProperty("time_stamp") String timeStamp,
        @JsonProperty("payload_type") String payloadType,
        @JsonProperty("payload_revision") @Nullable String payloadRevision,
        @JsonProperty("payload") String payload,
        @JsonProperty("meta_data") String metaData,
        @JsonProperty("hash") Hash hash) {

    /** Reads a line; an event without a revision has none. */
    static final ObjectReader READER = SealJson.mapper()
            .readerFor(EventLine.class)
            .without(FAIL_ON_MISSING_CREATOR_PROPERTIES, FAIL_ON_NULL_CREATOR_PROPERTIES);

    EventLine {
        Stream.of(eventIdentifier, aggregateIdentifier, type, timeStamp, payloadType, payload, metaData, hash)
                .forEach(Objects::requireNonNull);
    }

    static EventLine of(ExactEvent event, Hash leaf) {
        return new EventLine(
                event.globalIndex(),
                event.eventIdentifier(),
                event.aggregateIdentifier(),
                event.sequenceNumber(),
                event.type(),
                event.timeStamp(),
                event.payloadType(),
                event.payloadRevision(),
                event.payload(),
                event.metaData(),
                leaf);
    }

    ExactEvent event() {
        return new ExactEvent(
                globalIndex,
                eventIdentifier,
                aggregateIdentifier,
                sequenceNumber,
                type,
                timeStamp,
                payloadType,
                payloadRevision,
                payload,
                metaData);
    }
}
