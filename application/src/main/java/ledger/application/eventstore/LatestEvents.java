package ledger.application.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The events of this node's latest commits. Who follows the log closely takes them from here instead of reading back
 * what has just been written; what was committed never changes, so it does not matter who writes by now.
 */
final class LatestEvents {

    static final int KEPT = 16_384;

    private final AtomicReferenceArray<@Nullable TrackedEventMessage<?>> ring = new AtomicReferenceArray<>(KEPT);

    /** Keeps what has been committed, in place of the oldest. */
    void add(TrackedEventMessage<?> committed) {
        ring.set(place(indexOf(committed)), committed);
    }

    /** The events from an index on without a gap; none where the first of them is not here. */
    List<TrackedEventMessage<?>> from(long index) {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        for (long next = index; next < index + KEPT; next++) {
            TrackedEventMessage<?> event = ring.get(place(next));
            if (event == null || indexOf(event) != next) {
                break;
            }
            events.add(event);
        }
        return events;
    }

    private static int place(long index) {
        return (int) (index % KEPT);
    }

    private static long indexOf(TrackedEventMessage<?> event) {
        return ((GlobalSequenceTrackingToken) event.trackingToken()).getGlobalIndex();
    }
}
