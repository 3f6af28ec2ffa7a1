package ledger.application.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import ledger.messages.LogHead;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Axon's view of the log. Appending stages events with the writer, which stores them in one statement at the end of its
 * unit of work; so inside the unit the database never holds what is staged, and nothing is read twice. Reading an
 * aggregate is the writer's business; reading along the log is done by anybody, over the pool.
 */
final class LedgerEventStorageEngine implements EventStorageEngine {

    private static final int FETCH = 2_000;

    private final JdbcWriterLog writerLog;
    private final DataSource pool;
    private final EventCodec codec;
    private final LogHead head;

    LedgerEventStorageEngine(JdbcWriterLog writerLog, DataSource pool, EventCodec codec, LogHead head) {
        this.writerLog = writerLog;
        this.pool = pool;
        this.codec = codec;
        this.head = head;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        events.forEach(writerLog::stage);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        List<StoredEvent> rows = writerLog.stream(aggregateIdentifier, firstSequenceNumber);
        return DomainEventStream.of(rows.stream().<DomainEventMessage<?>>map(codec::toDomainEvent));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        long from = token == null ? 0 : token.position().orElse(-1) + 1;
        return Stream.iterate(
                        page(from),
                        page -> !page.isEmpty(),
                        page -> page.size() < FETCH
                                ? List.of()
                                : page(page.get(page.size() - 1).globalIndex() + 1))
                .flatMap(List::stream)
                .map(codec::toTrackedEvent);
    }

    private List<StoredEvent> page(long fromIndex) {
        return overThePool(connection -> {
            try {
                return LogReader.range(connection, fromIndex, FETCH);
            } catch (SQLException e) {
                throw new EventStoreException("cannot read the log from index " + fromIndex, e);
            }
        });
    }

    private <R> R overThePool(Function<Connection, R> reading) {
        try (Connection connection = pool.getConnection()) {
            return reading.apply(connection);
        } catch (SQLException e) {
            throw new EventStoreException("no connection to read the log", e);
        }
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        long index = head.index();
        return index < 0 ? null : new GlobalSequenceTrackingToken(index);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("no snapshots are configured");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }
}
