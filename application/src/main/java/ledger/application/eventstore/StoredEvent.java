package ledger.application.eventstore;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import ledger.query.audit.seals.ExactEvent;
import ledger.query.progress.BinaryRows;

/** A row of the log. */
record StoredEvent(
        long globalIndex,
        String eventIdentifier,
        String aggregateIdentifier,
        long sequenceNumber,
        String type,
        String timeStamp,
        String payloadType,
        String payload,
        String metaData) {

    static final String COLUMNS = "global_index, event_identifier, aggregate_identifier, sequence_number, type,"
            + " time_stamp, payload_type, payload, meta_data";

    static final String INSERT = "INSERT INTO domain_event_entry (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    static StoredEvent read(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }

    /** With exactly the texts of its columns, of which a revision is none. */
    ExactEvent exactly() {
        return new ExactEvent(
                globalIndex,
                eventIdentifier,
                aggregateIdentifier,
                sequenceNumber,
                type,
                timeStamp,
                payloadType,
                null,
                payload,
                metaData);
    }

    /** As a row of a COPY, with the same columns. */
    void addTo(BinaryRows rows) {
        rows.row(9);
        rows.add(globalIndex);
        rows.add(eventIdentifier);
        rows.add(aggregateIdentifier);
        rows.add(sequenceNumber);
        rows.add(type);
        rows.add(timeStamp);
        rows.add(payloadType);
        rows.add(payload);
        rows.add(metaData);
    }

    void bind(PreparedStatement insert) throws SQLException {
        insert.setLong(1, globalIndex);
        insert.setString(2, eventIdentifier);
        insert.setString(3, aggregateIdentifier);
        insert.setLong(4, sequenceNumber);
        insert.setString(5, type);
        insert.setString(6, timeStamp);
        insert.setString(7, payloadType);
        insert.setString(8, payload);
        insert.setString(9, metaData);
    }
}
