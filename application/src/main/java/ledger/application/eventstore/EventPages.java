package ledger.application.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Reads the log page by page over the pool, from any place in it. */
public final class EventPages {

    private final DataSource pool;
    private final EventJson json;
    private final EventCodec codec;

    EventPages(DataSource pool, EventJson json) {
        this.pool = pool;
        this.json = json;
        this.codec = new EventCodec(json);
    }

    /** At most so many events from an index on; what is not of a wanted type is passed over unread. */
    public EventPage page(long fromIndex, int limit, Predicate<Class<?>> wanted) {
        List<StoredEvent> rows = rows(fromIndex, limit);
        List<TrackedEventMessage<?>> events = rows.stream()
                .filter(row -> wanted.test(json.classOf(row.payloadType())))
                .<TrackedEventMessage<?>>map(codec::toTrackedEvent)
                .toList();
        return new EventPage(
                events,
                rows.isEmpty() ? fromIndex - 1 : rows.get(rows.size() - 1).globalIndex());
    }

    List<StoredEvent> rows(long fromIndex, int limit) {
        try (Connection connection = pool.getConnection()) {
            return LogReader.range(connection, fromIndex, limit);
        } catch (SQLException e) {
            throw new EventStoreException("cannot read the log from index " + fromIndex, e);
        }
    }
}
