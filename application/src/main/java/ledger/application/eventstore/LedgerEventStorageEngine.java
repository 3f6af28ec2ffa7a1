package ledger.application.eventstore;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ledger.messages.LogHead;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * Axon's view of the log. Appending stages events with the writer, which commits them at the end of its unit of work
 * and may send many of them to the database before. An aggregate with staged events is in memory until then and is not
 * read, so nothing is read twice. Reading an aggregate is the writer's business; reading along the log is done by
 * anybody, over the pool.
 */
final class LedgerEventStorageEngine implements EventStorageEngine {

    private static final int FETCH = 2_000;

    private final JdbcWriterLog writerLog;
    private final LatestEvents latest;
    private final EventPages pages;
    private final EventCodec codec;
    private final LogHead head;

    LedgerEventStorageEngine(
            JdbcWriterLog writerLog, LatestEvents latest, EventPages pages, EventCodec codec, LogHead head) {
        this.writerLog = writerLog;
        this.latest = latest;
        this.pages = pages;
        this.codec = codec;
        this.head = head;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        events.forEach(writerLog::stage);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        Stream<StoredEvent> rows = Stream.iterate(
                        writerLog.page(aggregateIdentifier, firstSequenceNumber),
                        page -> !page.isEmpty(),
                        page -> page.size() < ReadAhead.PAGE
                                ? List.of()
                                : writerLog.page(
                                        aggregateIdentifier,
                                        page.get(page.size() - 1).sequenceNumber() + 1))
                .flatMap(List::stream);
        return DomainEventStream.of(rows.<DomainEventMessage<?>>map(codec::toDomainEvent));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        long from = token == null ? 0 : token.position().orElse(-1) + 1;
        List<TrackedEventMessage<?>> atHand = latest.from(from);
        return atHand.isEmpty() ? stored(from) : atHand.stream();
    }

    private Stream<? extends TrackedEventMessage<?>> stored(long from) {
        return Stream.iterate(
                        pages.rows(from, FETCH),
                        page -> !page.isEmpty(),
                        page -> page.size() < FETCH
                                ? List.of()
                                : pages.rows(page.get(page.size() - 1).globalIndex() + 1, FETCH))
                .flatMap(List::stream)
                .map(codec::toTrackedEvent);
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        long index = head.index();
        return index < 0 ? null : new GlobalSequenceTrackingToken(index);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("snapshots are stored beside the writer, not by Axon");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return writerLog.snapshot(aggregateIdentifier);
    }
}
