package ledger.application.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;

/** What a batch will need of aggregates that are not in memory, read before it is decided and handed out once. */
final class ReadAhead {

    /** The most events of a stream that are read at once. */
    static final int PAGE = 2_000;

    private record Page(long fromSequence, List<StoredEvent> events) {}

    private final Snapshots stored;
    private final Map<String, DomainEventMessage<?>> snapshots = new HashMap<>();
    private final Map<String, Page> pages = new HashMap<>();

    ReadAhead(Snapshots stored) {
        this.stored = stored;
    }

    /** Begins with what is stored now, because another may have written since. */
    void open(Connection connection) throws SQLException {
        stored.open(connection);
    }

    /** Reads the snapshots that there are, and events from there or from the beginning; answers the aggregate types. */
    Map<String, String> read(Connection connection, Collection<String> aggregateIds) throws SQLException {
        Map<String, Snapshots.Found> found = stored.read(connection, aggregateIds, PAGE);
        List<String> whole =
                aggregateIds.stream().filter(id -> !found.containsKey(id)).toList();
        Map<String, String> types = new HashMap<>();
        LogReader.streams(connection, whole, PAGE).forEach((id, rows) -> {
            types.put(id, rows.get(0).type());
            pages.put(id, new Page(0, rows));
        });
        found.forEach(this::keep);
        found.forEach((id, known) -> types.put(id, known.snapshot().getType()));
        return types;
    }

    private void keep(String id, Snapshots.Found found) {
        snapshots.put(id, found.snapshot());
        pages.put(id, new Page(found.snapshot().getSequenceNumber() + 1, found.since()));
    }

    Optional<DomainEventMessage<?>> snapshot(Connection connection, String aggregateIdentifier) throws SQLException {
        if (!snapshots.containsKey(aggregateIdentifier)) {
            stored.read(connection, List.of(aggregateIdentifier), PAGE).forEach(this::keep);
        }
        return Optional.ofNullable(snapshots.remove(aggregateIdentifier));
    }

    /** The next events of an aggregate, in pages: one that is not full is the last. */
    List<StoredEvent> page(Connection connection, String aggregateIdentifier, long fromSequence) throws SQLException {
        Page read = pages.remove(aggregateIdentifier);
        return read == null || read.fromSequence() != fromSequence
                ? LogReader.part(connection, aggregateIdentifier, fromSequence, PAGE)
                : read.events();
    }

    void forget() {
        snapshots.clear();
        pages.clear();
    }
}
