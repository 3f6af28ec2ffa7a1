package ledger.query.progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows that the events of one transaction add and change, until it commits. */
final class PendingRows<K, R extends Row> {

    private final RowStore<K, R> store;
    private final Map<K, R> added = new LinkedHashMap<>();
    private final List<RowChange<K, R>> changes = new ArrayList<>();

    PendingRows(RowStore<K, R> store) {
        this.store = store;
    }

    void insert(K id, long index, R row) {
        row.advanceTo(index);
        if (added.putIfAbsent(id, row) != null) {
            throw new IllegalStateException("event " + index + " adds " + id + " for the second time");
        }
    }

    void change(RowChange<K, R> change) {
        R row = added.get(change.id());
        if (row != null) {
            change.applyTo(row);
        } else {
            changes.add(change);
        }
    }

    /** Reads what is to be changed at once, changes it in the order of the log and adds what is new. */
    void write() {
        Map<K, R> stored = read();
        for (RowChange<K, R> change : changes) {
            R row = stored.get(change.id());
            change.applyTo(row != null ? row : added.computeIfAbsent(change.id(), id -> firstOf(change)));
        }
        store.write(added.values(), stored.values());
    }

    private Map<K, R> read() {
        List<K> ids = changes.stream().map(RowChange::id).distinct().toList();
        return ids.isEmpty() ? Map.of() : store.read(ids);
    }

    private R firstOf(RowChange<K, R> change) {
        if (change.first() == null) {
            throw new IllegalStateException(
                    "event " + change.index() + " changes " + change.id() + ", of which the view knows nothing");
        }
        return change.first().get();
    }
}
