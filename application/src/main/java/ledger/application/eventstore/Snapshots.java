package ledger.application.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    /** What an aggregate came to, as an event that says everything, and its next events. */
    record Found(DomainEventMessage<?> snapshot, List<StoredEvent> since) {}

    /** What an aggregate of this type came to, copied from memory. */
    record Taken(String type, String aggregateIdentifier, AggregateStates.State state) {}

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final String ALL = "SELECT aggregate_identifier FROM aggregate_snapshot";

    /** The aggregates that may have one, so that nothing is asked for the many that have none. */
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

    /**
     * What aggregates came to, and what happened since; those of which that is not known for certain are absent.
     *
     * @param limit the most events since
     */
    Map<String, Found> read(Connection connection, Collection<String> aggregateIdentifiers, int limit)
            throws SQLException {
        Set<String> asked = new LinkedHashSet<>(aggregateIdentifiers);
        asked.retainAll(known);
        if (asked.isEmpty()) {
            return Map.of();
        }
        List<StoredSnapshot> rows = StoredSnapshot.read(connection, asked);
        Map<String, Long> since = new HashMap<>();
        rows.forEach(row -> since.put(row.aggregateIdentifier(), row.sequenceNumber()));
        Map<String, List<StoredEvent>> ends = LogReader.ends(connection, since, limit + 1);
        Map<String, Found> found = new HashMap<>();
        for (StoredSnapshot row : rows) {
            trusted(row, ends.getOrDefault(row.aggregateIdentifier(), List.of()))
                    .ifPresent(trusted -> found.put(row.aggregateIdentifier(), trusted));
        }
        asked.removeAll(found.keySet());
        asked.forEach(this::isOfNoUse);
        return found;
    }

    private void isOfNoUse(String aggregateIdentifier) {
        known.remove(aggregateIdentifier);
        LOG.warn("the snapshot of {} is of no use; its events are read from the beginning", aggregateIdentifier);
    }

    /** @param end the last event in the snapshot, and those since */
    private static Optional<Found> trusted(StoredSnapshot row, List<StoredEvent> end) {
        if (end.isEmpty() || !row.fits(end.get(0))) {
            return Optional.empty();
        }
        List<StoredEvent> since = end.subList(1, end.size());
        return SnapshotJson.of(row.type())
                .flatMap(form -> form.read(row))
                .map(state -> new GenericDomainEventMessage<>(
                        row.type(), row.aggregateIdentifier(), row.sequenceNumber(), state))
                .map(state -> new Found(state, since));
    }

    /** Stores snapshots, each beside its last event, over a connection that commits by itself: then they are known. */
    void store(Connection connection, Collection<Taken> taken) throws SQLException {
        Map<String, Long> since = new HashMap<>();
        taken.forEach(copy -> since.put(copy.aggregateIdentifier(), copy.state().sequenceNumber()));
        Map<String, List<StoredEvent>> last = LogReader.ends(connection, since, 1);
        List<StoredSnapshot> rows = new ArrayList<>(taken.size());
        for (Taken copy : taken) {
            List<StoredEvent> event = last.get(copy.aggregateIdentifier());
            if (event == null) {
                LOG.warn("the log does not have the last event of {}, so no snapshot", copy.aggregateIdentifier());
            } else {
                rows.add(row(copy, event.get(0)));
            }
        }
        // A good one is never replaced by an older one, whoever else stores; a bad one always is.
        StoredSnapshot.store(
                connection,
                rows,
                row -> known.contains(row.aggregateIdentifier()) ? row.sequenceNumber() : Long.MAX_VALUE);
        rows.forEach(row -> known.add(row.aggregateIdentifier()));
    }

    private static StoredSnapshot row(Taken copy, StoredEvent last) {
        SnapshotJson form = SnapshotJson.of(copy.type()).orElseThrow();
        return StoredSnapshot.of(last, form, form.write(copy.state().snapshot()));
    }
}
