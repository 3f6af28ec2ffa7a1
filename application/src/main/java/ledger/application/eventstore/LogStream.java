package ledger.application.eventstore;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import ledger.query.stream.LogGrowth;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * Follows the log from a place in it on the thread of whoever follows; it is read when it has grown, all there is at
 * once. Axon would have another thread read for all followers, and hand them one event after the other.
 */
final class LogStream implements TrackingEventStream {

    private static final int PATIENCE_SECONDS = 1;

    private final EventStorageEngine log;
    private final LogGrowth growth;
    private @Nullable TrackingToken read;
    private Iterator<? extends TrackedEventMessage<?>> page = Collections.emptyIterator();
    private @Nullable TrackedEventMessage<?> next;

    /** @param read the last event that need not be read any more; null for the beginning */
    LogStream(EventStorageEngine log, LogGrowth growth, @Nullable TrackingToken read) {
        this.log = log;
        this.growth = growth;
        this.read = read;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (next == null) {
            advance(Duration.ZERO);
        }
        return Optional.ofNullable(next);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) {
        if (next == null) {
            advance(Duration.of(timeout, unit.toChronoUnit()));
        }
        return next != null;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        TrackedEventMessage<?> event = next;
        if (event == null) {
            throw new NoSuchElementException();
        }
        next = null;
        read = event.trackingToken();
        return event;
    }

    private void advance(Duration patience) {
        if (!page.hasNext() && growth.await(nextIndex(), patience)) {
            page = log.readEvents(read, false).iterator();
        }
        next = page.hasNext() ? page.next() : null;
    }

    private long nextIndex() {
        return read == null ? 0 : read.position().orElse(-1) + 1;
    }

    /** Nothing is open while nothing is read. */
    @Override
    public void close() {
        page = Collections.emptyIterator();
    }
}
