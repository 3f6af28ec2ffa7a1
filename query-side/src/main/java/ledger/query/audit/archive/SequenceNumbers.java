package ledger.query.audit.archive;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the events of every aggregate. */
final class SequenceNumbers {

    private final Map<String, Long> last = new HashMap<>();
    private final boolean fromTheFirst;

    /** @param fromTheFirst whether every aggregate must begin with 0 */
    SequenceNumbers(boolean fromTheFirst) {
        this.fromTheFirst = fromTheFirst;
    }

    /** What is wrong with the number of an event, or null. */
    @Nullable
    String objection(EventLine event) {
        Long before = last.put(event.aggregateIdentifier(), event.sequenceNumber());
        long due = before != null ? before + 1 : fromTheFirst ? 0 : event.sequenceNumber();
        return event.sequenceNumber() == due
                ? null
                : "event " + event.globalIndex() + " has the sequence number " + event.sequenceNumber() + " instead of "
                        + due + " in " + event.aggregateIdentifier();
    }
}
