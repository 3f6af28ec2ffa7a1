package ledger.application.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
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

    private final Snapshots stored;
    private final Map<String, DomainEventMessage<?>> snapshots = new HashMap<>();
    private final Map<String, List<StoredEvent>> streams = new HashMap<>();

    ReadAhead(Snapshots stored) {
        this.stored = stored;
    }

    /** Begins with what is stored now, because another may have written since. */
    void open(Connection connection) throws SQLException {
        stored.open(connection);
    }

    /** Reads the snapshots that there are and the other streams' beginnings; answers the aggregate types. */
    Map<String, String> read(Connection connection, Collection<String> aggregateIds) throws SQLException {
        List<String> whole = new ArrayList<>(aggregateIds.size());
        for (String id : aggregateIds) {
            Optional<DomainEventMessage<?>> snapshot = stored.read(connection, id);
            snapshot.ifPresentOrElse(read -> snapshots.put(id, read), () -> whole.add(id));
        }
        streams.putAll(LogReader.streams(connection, whole, PAGE));
        Map<String, String> types = new HashMap<>();
        streams.forEach((id, rows) -> types.put(id, rows.get(0).type()));
        snapshots.forEach((id, snapshot) -> types.put(id, snapshot.getType()));
        return types;
    }

    Optional<DomainEventMessage<?>> snapshot(Connection connection, String aggregateIdentifier) throws SQLException {
        DomainEventMessage<?> read = snapshots.remove(aggregateIdentifier);
        return read == null ? stored.read(connection, aggregateIdentifier) : Optional.of(read);
    }

    /** The next events of an aggregate, in pages: one that is not full is the last. */
    List<StoredEvent> page(Connection connection, String aggregateIdentifier, long fromSequence) throws SQLException {
        List<StoredEvent> read = fromSequence == 0 ? streams.remove(aggregateIdentifier) : null;
        return read == null ? LogReader.part(connection, aggregateIdentifier, fromSequence, PAGE) : read;
    }

    void forget() {
        snapshots.clear();
        streams.clear();
    }
}
