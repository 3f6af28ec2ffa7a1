package ledger.query.audit.seals;

import org.jspecify.annotations.Nullable;

/** An event with exactly the texts that are stored of it; none of them is ever parsed and written again. */
public record ExactEvent(
        long globalIndex,
        String eventIdentifier,
        String aggregateIdentifier,
        long sequenceNumber,
        String type,
        String timeStamp,
        String payloadType,
        @Nullable String payloadRevision,
        String payload,
        String metaData) {

    /** The columns of the log in the order in which they are hashed. */
    public static final String COLUMNS = "global_index, event_identifier, aggregate_identifier, sequence_number, type,"
            + " time_stamp, payload_type, payload_revision, payload, meta_data";
}
