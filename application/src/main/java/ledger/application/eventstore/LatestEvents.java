package ledger.application.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import ledger.query.audit.seals.ExactEvent;
import ledger.query.audit.seals.RecentEvents;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The events of this node's latest commits. Who follows the log closely takes them from here instead of reading back
 * what has just been written; what was committed never changes, so it does not matter who writes by now.
 */
final class LatestEvents implements RecentEvents {

    static final int KEPT = 16_384;

    private final AtomicReferenceArray<@Nullable Committed> ring = new AtomicReferenceArray<>(KEPT);

    private volatile long shown = -1;

    /** An event as it is stored, and as reading it would give it. */
    private record Committed(StoredEvent row, TrackedEventMessage<?> event) {}

    /** Keeps what has been committed, in place of the oldest; it is shown when all of the commit is here. */
    void add(StoredEvent row, TrackedEventMessage<?> event) {
        ring.set(place(row.globalIndex()), new Committed(row, event));
    }

    /** Shows what has been added up to an index. */
    void show(long index) {
        shown = index;
    }

    /** The events from an index on without a gap; none where the first of them is not here. */
    List<TrackedEventMessage<?>> from(long index) {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        Committed next = at(index);
        while (next != null && events.size() < KEPT) {
            events.add(next.event());
            next = at(index + events.size());
        }
        return events;
    }

    @Override
    public List<ExactEvent> page(long after, long last, int limit) {
        List<ExactEvent> events = new ArrayList<>();
        for (long index = after + 1; index <= last && events.size() < limit; index++) {
            Committed next = at(index);
            if (next == null) {
                break;
            }
            events.add(next.row().exactly());
        }
        return events;
    }

    private @Nullable Committed at(long index) {
        Committed found = (index < 0 || index > shown) ? null : ring.get(place(index));
        return found == null || found.row().globalIndex() != index ? null : found;
    }

    private static int place(long index) {
        return (int) (index % KEPT);
    }
}
