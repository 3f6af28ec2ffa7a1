package ledger.application.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What long streams came to, so that they need not be read from the beginning. A snapshot is used only if it fits to
 * the log as it is now; else the whole stream is read, as if there were none.
 */
final class Snapshots {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final String ALL = "SELECT aggregate_identifier FROM aggregate_snapshot";

    /** The aggregates that may have one; few, so that nothing is asked for the many that have none. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** Finds out which aggregates have one; asked by whoever has just gained the right to write. */
    void open(Connection connection) throws SQLException {
        known.clear();
        try (PreparedStatement query = connection.prepareStatement(ALL);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                known.add(rows.getString(1));
            }
        }
    }

    /** What the aggregate came to, as an event that says everything; empty if that is not known for certain. */
    Optional<DomainEventMessage<?>> read(Connection connection, String aggregateIdentifier) throws SQLException {
        if (!known.contains(aggregateIdentifier)) {
            return Optional.empty();
        }
        Optional<StoredSnapshot> row = StoredSnapshot.read(connection, aggregateIdentifier);
        Optional<DomainEventMessage<?>> snapshot = row.isPresent() ? trusted(connection, row.get()) : Optional.empty();
        if (snapshot.isEmpty()) {
            known.remove(aggregateIdentifier);
            LOG.warn("the snapshot of {} is of no use; its events are read from the beginning", aggregateIdentifier);
        }
        return snapshot;
    }

    private static Optional<DomainEventMessage<?>> trusted(Connection connection, StoredSnapshot row)
            throws SQLException {
        Optional<StoredEvent> last = eventOf(connection, row.aggregateIdentifier(), row.sequenceNumber());
        return last.filter(row::fits)
                .flatMap(event -> SnapshotJson.of(row.type()))
                .flatMap(form -> form.read(row))
                .map(state -> new GenericDomainEventMessage<>(
                        row.type(), row.aggregateIdentifier(), row.sequenceNumber(), state));
    }

    /** Stores a snapshot beside the event that is the last in it. */
    void store(Connection connection, String type, String aggregateIdentifier, AggregateStates.State state)
            throws SQLException {
        SnapshotJson form = SnapshotJson.of(type).orElseThrow();
        Optional<StoredEvent> last = eventOf(connection, aggregateIdentifier, state.sequenceNumber());
        if (last.isEmpty()) {
            LOG.warn("the log has no event {} of {}, so no snapshot", state.sequenceNumber(), aggregateIdentifier);
            return;
        }
        // A good one is never replaced by an older one, whoever else stores; a bad one always is.
        long before = known.contains(aggregateIdentifier) ? state.sequenceNumber() : Long.MAX_VALUE;
        StoredSnapshot.of(last.get(), form, form.write(state.snapshot())).store(connection, before);
        known.add(aggregateIdentifier);
    }

    private static Optional<StoredEvent> eventOf(Connection connection, String aggregateIdentifier, long sequence)
            throws SQLException {
        List<StoredEvent> events = LogReader.part(connection, aggregateIdentifier, sequence, 1);
        return events.stream().findFirst();
    }
}
