package ledger.query.progress;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Rows that JPA knows how to keep, which finds out by itself what has changed in them. */
final class EntityRows<K, R extends Row> implements RowStore<K, R> {

    private final EntityManager entityManager;
    private final Class<R> type;

    EntityRows(EntityManager entityManager, Class<R> type) {
        this.entityManager = entityManager;
        this.type = type;
    }

    @Override
    public Map<K, R> read(Collection<K> ids) {
        List<K> inOrder = List.copyOf(ids);
        List<@Nullable R> rows = entityManager.unwrap(Session.class).findMultiple(type, inOrder);
        Map<K, R> stored = new HashMap<>();
        for (int i = 0; i < inOrder.size(); i++) {
            R row = rows.get(i);
            if (row != null) {
                stored.put(inOrder.get(i), row);
            }
        }
        return stored;
    }

    @Override
    public void write(Collection<R> added, Collection<R> changed) {
        added.forEach(entityManager::persist);
    }
}
