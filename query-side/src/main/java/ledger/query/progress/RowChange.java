package ledger.query.progress;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one event does to one row.
 *
 * @param first makes the row where there is none yet; null where there must be one
 */
record RowChange<K, R extends Row>(
        K id, long index, Consumer<R> change, @Nullable Supplier<R> first) {

    void applyTo(R row) {
        row.advanceTo(index);
        change.accept(row);
    }
}
