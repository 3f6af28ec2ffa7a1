package ledger.query.queue;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ledger.messages.Problem;
import ledger.messages.payments.Priority;
import ledger.query.Slice;

/**
 * A place in the list of what waits: debtor by debtor, HIGH before NORMAL, and then by arrival.
 *
 * @param arrival the index of the event that queued the payment
 */
public record QueuePlace(String debtor, Priority priority, long arrival) implements Comparable<QueuePlace> {

    private static final QueuePlace BEFORE_ALL = new QueuePlace("", Priority.HIGH, -1);
    private static final Comparator<QueuePlace> IN_ORDER = Comparator.comparing(QueuePlace::debtor)
            .thenComparing(QueuePlace::priority)
            .thenComparing(QueuePlace::arrival);
    private static final Pattern CURSOR = Pattern.compile("([A-Z0-9]{4,11})\\.(HIGH|NORMAL)\\.([0-9]{1,18})");

    /** Where the page before ended; throws {@link Problem#MALFORMED} for a cursor of another list. */
    public static QueuePlace of(Slice slice) {
        if (slice.cursor().isEmpty()) {
            return BEFORE_ALL;
        }
        Matcher parts = CURSOR.matcher(slice.cursor());
        if (!parts.matches()) {
            throw Problem.MALFORMED.because("cursor: not one of this list");
        }
        return new QueuePlace(parts.group(1), Priority.valueOf(parts.group(2)), Long.parseLong(parts.group(3)));
    }

    public String cursor() {
        return debtor + "." + priority + "." + arrival;
    }

    @Override
    public int compareTo(QueuePlace other) {
        return IN_ORDER.compare(this, other);
    }
}
