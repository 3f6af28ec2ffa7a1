package ledger.query.progress;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The rows that the events of one transaction add and change, until it commits. */
final class PendingRows<K, R extends Row> {

    private final EntityManager entityManager;
    private final Class<R> type;
    private final Map<K, R> added = new LinkedHashMap<>();
    private final List<RowChange<K, R>> changes = new ArrayList<>();

    PendingRows(EntityManager entityManager, Class<R> type) {
        this.entityManager = entityManager;
        this.type = type;
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
            change.applyTo(stored.computeIfAbsent(change.id(), id -> firstOf(change)));
        }
        added.values().forEach(entityManager::persist);
    }

    private Map<K, R> read() {
        List<K> ids = changes.stream().map(RowChange::id).distinct().toList();
        Map<K, R> stored = new HashMap<>();
        if (!ids.isEmpty()) {
            List<@Nullable R> rows = entityManager.unwrap(Session.class).findMultiple(type, ids);
            for (int i = 0; i < ids.size(); i++) {
                R row = rows.get(i);
                if (row != null) {
                    stored.put(ids.get(i), row);
                }
            }
        }
        return stored;
    }

    private R firstOf(RowChange<K, R> change) {
        if (change.first() == null) {
            throw new IllegalStateException(
                    "event " + change.index() + " changes " + change.id() + ", of which the view knows nothing");
        }
        R row = change.first().get();
        added.put(change.id(), row);
        return row;
    }
}
