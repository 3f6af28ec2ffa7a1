package ledger.command.writer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** A log in memory, staged and committed as the real one is; it tells what was asked of it and fails on demand. */
final class LogInMemory implements WriterLog, EventStorageEngine {

    private final List<DomainEventMessage<?>> events = new CopyOnWriteArrayList<>();
    private final List<DomainEventMessage<?>> staged = new ArrayList<>();
    private final List<Integer> commits = new CopyOnWriteArrayList<>();
    private final List<String> reads = new CopyOnWriteArrayList<>();
    private final List<Collection<String>> prefetches = new CopyOnWriteArrayList<>();
    private final List<BatchTime> times = new CopyOnWriteArrayList<>();
    private final BlockingQueue<RuntimeException> commitFailures = new LinkedBlockingQueue<>();
    private volatile @Nullable RightToWriteLost keepAliveFailure;
    private volatile boolean free = true;
    private volatile boolean held;

    /** What everybody reads. */
    List<Object> facts() {
        return events.stream().<Object>map(DomainEventMessage::getPayload).toList();
    }

    List<DomainEventMessage<?>> events() {
        return events;
    }

    /** How many events each commit stored. */
    List<Integer> commits() {
        return commits;
    }

    /** Aggregates read one by one. */
    List<String> reads() {
        return reads;
    }

    List<Collection<String>> prefetches() {
        return prefetches;
    }

    List<BatchTime> times() {
        return times;
    }

    boolean isHeld() {
        return held;
    }

    /** Another process takes the right to write, or lets go of it. */
    void freeIs(boolean nobodyElseWrites) {
        free = nobodyElseWrites;
    }

    /** The next commit stores nothing and fails. */
    void failNextCommit(RuntimeException failure) {
        commitFailures.add(failure);
    }

    void failNextKeepAlive(RightToWriteLost failure) {
        keepAliveFailure = failure;
    }

    /** Another process writes. */
    void writtenElsewhere(DomainEventMessage<?> event) {
        events.add(event);
    }

    @Override
    public boolean acquire() {
        held = free;
        return held;
    }

    @Override
    public void release() {
        held = false;
        staged.clear();
    }

    @Override
    public void keepAlive() {
        RightToWriteLost failure = keepAliveFailure;
        if (failure != null) {
            keepAliveFailure = null;
            throw failure;
        }
    }

    @Override
    public Map<String, String> prefetch(Collection<String> aggregateIds) {
        prefetches.add(List.copyOf(aggregateIds));
        Map<String, String> types = new HashMap<>();
        for (DomainEventMessage<?> event : events) {
            if (aggregateIds.contains(event.getAggregateIdentifier())) {
                types.put(event.getAggregateIdentifier(), event.getType());
            }
        }
        return types;
    }

    @Override
    public Set<String> present(Collection<String> aggregateIds) {
        return prefetch(aggregateIds).keySet();
    }

    @Override
    public void commit() {
        RuntimeException failure = commitFailures.poll();
        if (failure != null) {
            throw failure;
        }
        commits.add(staged.size());
        events.addAll(staged);
        staged.clear();
    }

    @Override
    public void rollback() {
        staged.clear();
    }

    @Override
    public long head() {
        return events.size() - 1L;
    }

    @Override
    public void timed(BatchTime time) {
        times.add(time);
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> appended) {
        appended.forEach(event -> staged.add((DomainEventMessage<?>) event));
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        reads.add(aggregateIdentifier);
        return DomainEventStream.of(events.stream()
                .<DomainEventMessage<?>>map(event -> event)
                .filter(event -> event.getAggregateIdentifier().equals(aggregateIdentifier)
                        && event.getSequenceNumber() >= firstSequenceNumber));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return Stream.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("no snapshots");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }
}
