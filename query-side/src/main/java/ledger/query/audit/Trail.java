package ledger.query.audit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one row while the log goes by, to find the event behind what is shown instead: the first whose effect
 * the shown row lacks, or, where the row never was as shown, the one that changed it last.
 */
final class Trail<R> {

    private final @Nullable R shown;
    private @Nullable R row;
    private boolean wasAsShown;
    private @Nullable StoredEvent event;

    Trail(@Nullable R shown) {
        this.shown = shown;
        this.wasAsShown = shown == null;
    }

    /** Takes the row as it is after an event. */
    void see(StoredEvent next, @Nullable R now) {
        if (!Objects.equals(row, now)) {
            if (!wasAsShown || Objects.equals(row, shown)) {
                event = next;
            }
            wasAsShown = wasAsShown || Objects.equals(now, shown);
            row = now;
        }
    }

    /** Whether the row is as shown in the end. */
    boolean isAsShown() {
        return Objects.equals(row, shown);
    }

    /** What is told of the row of this view and key. */
    Difference explained(String view, String key) {
        return new Difference(
                view,
                key,
                text(shown),
                text(row),
                event == null ? -1 : event.index(),
                event == null ? "" : event.type());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
