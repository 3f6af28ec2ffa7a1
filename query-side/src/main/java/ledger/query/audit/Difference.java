package ledger.query.audit;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A row of a view that is not what the log says.
 *
 * @param view the table
 * @param key the columns of its primary key
 * @param shown the row as it is stored; null where there is none
 * @param expected the row as the log tells it; null where the log knows nothing of it
 * @param event index of the first event whose effect is not in the row, or, where the row never was what the log says,
 *     of the event that changed it last; -1 where no event did
 * @param type the type of that event; empty where there is none
 */
public record Difference(
        String view,
        String key,
        @Nullable String shown,
        @Nullable String expected,
        long event,
        String type) implements Serializable {

    /** The same as a broken invariant: the views are what the log says (I7). */
    public Finding finding() {
        String detail = view + " shows " + (shown == null ? "nothing" : shown) + ", the log says "
                + (expected == null ? "nothing" : expected);
        return new Finding("I7", event, key, detail);
    }
}
