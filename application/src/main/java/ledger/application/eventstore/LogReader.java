package ledger.application.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads rows of the log over a given connection. */
final class LogReader {

    private static final String SELECT = "SELECT " + StoredEvent.COLUMNS + " FROM domain_event_entry ";
    private static final String FROM_INDEX =
            SELECT + "WHERE global_index >= ? AND global_index < ? ORDER BY global_index";
    /** The sum keeps H2 from taking the limit for a range of the index, which it would then read from end to end. */
    private static final String STREAMS = SELECT + "WHERE aggregate_identifier = ANY(?) AND sequence_number + 0 < ?"
            + " ORDER BY aggregate_identifier, sequence_number";

    private static final String PART = SELECT
            + "WHERE aggregate_identifier = ? AND sequence_number >= ? AND sequence_number < ?"
            + " ORDER BY sequence_number";
    private static final String ENDS = SELECT
            + "JOIN UNNEST(CAST(? AS VARCHAR ARRAY), CAST(? AS BIGINT ARRAY)) AS wanted(id, since)"
            + " ON aggregate_identifier = id AND sequence_number >= since AND sequence_number < since + ?"
            + " ORDER BY aggregate_identifier, sequence_number";
    private static final String BEGINNINGS = SELECT + "WHERE aggregate_identifier = ANY(?) AND sequence_number = 0";

    private static final String PRESENT = "SELECT aggregate_identifier FROM domain_event_entry"
            + " WHERE aggregate_identifier = ANY(?) AND sequence_number = 0";

    /** What can be asked over a connection. */
    interface Query<R> {

        R on(Connection open) throws SQLException;
    }

    private LogReader() {}

    /** At most {@code limit} events from an index on; the log has no gaps, so this is a range of its key. */
    static List<StoredEvent> range(Connection connection, long fromIndex, int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(FROM_INDEX)) {
            query.setLong(1, fromIndex);
            query.setLong(2, fromIndex + limit);
            return rows(query);
        }
    }

    /** At most {@code limit} events of an aggregate from a sequence number on; there are no gaps in them. */
    static List<StoredEvent> part(Connection connection, String aggregateIdentifier, long fromSequence, int limit)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(PART)) {
            query.setString(1, aggregateIdentifier);
            query.setLong(2, fromSequence);
            query.setLong(3, fromSequence + limit);
            return rows(query);
        }
    }

    /** The first events of several aggregates; those without events are absent. */
    static List<StoredEvent> beginnings(Connection connection, Collection<String> aggregateIdentifiers)
            throws SQLException {
        Array identifiers = connection.createArrayOf("VARCHAR", aggregateIdentifiers.toArray());
        try (PreparedStatement query = connection.prepareStatement(BEGINNINGS)) {
            query.setArray(1, identifiers);
            return rows(query);
        } finally {
            identifiers.free();
        }
    }

    /** At most the first {@code limit} events of several aggregates each; those without events are absent. */
    static Map<String, List<StoredEvent>> streams(
            Connection connection, Collection<String> aggregateIdentifiers, int limit) throws SQLException {
        Array identifiers = connection.createArrayOf("VARCHAR", aggregateIdentifiers.toArray());
        try (PreparedStatement query = connection.prepareStatement(STREAMS)) {
            query.setArray(1, identifiers);
            query.setLong(2, limit);
            return byStream(rows(query));
        } finally {
            identifiers.free();
        }
    }

    /** At most {@code limit} events of several aggregates each, from a sequence number of each on. */
    static Map<String, List<StoredEvent>> ends(Connection connection, Map<String, Long> since, int limit)
            throws SQLException {
        Array identifiers = connection.createArrayOf("VARCHAR", since.keySet().toArray());
        Array sequences = connection.createArrayOf("BIGINT", since.values().toArray());
        try (PreparedStatement query = connection.prepareStatement(ENDS)) {
            query.setArray(1, identifiers);
            query.setArray(2, sequences);
            query.setLong(3, limit);
            return byStream(rows(query));
        } finally {
            identifiers.free();
            sequences.free();
        }
    }

    private static Map<String, List<StoredEvent>> byStream(List<StoredEvent> rows) {
        Map<String, List<StoredEvent>> streams = new LinkedHashMap<>();
        for (StoredEvent row : rows) {
            streams.computeIfAbsent(row.aggregateIdentifier(), id -> new ArrayList<>())
                    .add(row);
        }
        return streams;
    }

    /** Those of the aggregates that have events. */
    static Set<String> present(Connection connection, Collection<String> aggregateIdentifiers) throws SQLException {
        Array identifiers = connection.createArrayOf("VARCHAR", aggregateIdentifiers.toArray());
        try (PreparedStatement query = connection.prepareStatement(PRESENT)) {
            query.setArray(1, identifiers);
            try (ResultSet rows = query.executeQuery()) {
                Set<String> present = new HashSet<>();
                while (rows.next()) {
                    present.add(rows.getString(1));
                }
                return present;
            }
        } finally {
            identifiers.free();
        }
    }

    /** Global index of the last event, -1 for an empty log. */
    static long head(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT MAX(global_index) FROM domain_event_entry");
                ResultSet answer = query.executeQuery()) {
            if (!answer.next()) {
                return -1;
            }
            long head = answer.getLong(1);
            return answer.wasNull() ? -1 : head;
        }
    }

    private static List<StoredEvent> rows(PreparedStatement query) throws SQLException {
        query.setFetchSize(1_000);
        try (ResultSet rows = query.executeQuery()) {
            List<StoredEvent> events = new ArrayList<>();
            while (rows.next()) {
                events.add(StoredEvent.read(rows));
            }
            return events;
        }
    }
}
