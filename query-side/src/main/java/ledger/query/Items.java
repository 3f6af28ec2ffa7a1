package ledger.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor that continues the list; absent at its end
 * @param asOf the global index of the last event that the page reflects
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Items<T>(List<T> items, @Nullable String next, long asOf) {

    /** A page of rows that were read one more than asked for, to see whether the list goes on. */
    public static <R, T> Items<T> of(
            List<R> rows, Slice slice, Function<R, T> view, Function<R, Object> cursor, long asOf) {
        if (rows.size() <= slice.limit()) {
            return new Items<>(rows.stream().map(view).toList(), null, asOf);
        }
        List<R> page = rows.subList(0, slice.limit());
        return new Items<>(
                page.stream().map(view).toList(), String.valueOf(cursor.apply(page.get(page.size() - 1))), asOf);
    }
}
