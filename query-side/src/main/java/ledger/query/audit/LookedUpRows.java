package ledger.query.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks rows up by their id, some hundreds at a time, and keeps none of them; for views that are too long to hold. */
final class LookedUpRows<E, R> {

    private static final int PAGE = 500;

    private final JdbcClient jdbc;
    private final String sql;
    private final AuditedView.Reading<Map.Entry<String, R>> reading;
    private final BiConsumer<E, @Nullable R> comparison;
    private final Map<String, E> asked = new HashMap<>();

    /**
     * Begins with nothing asked.
     *
     * @param sql reads the rows with the ids {@code :ids}
     * @param comparison takes what was expected and the row that is shown for it; null where there is none
     */
    LookedUpRows(
            JdbcClient jdbc,
            String sql,
            AuditedView.Reading<Map.Entry<String, R>> reading,
            BiConsumer<E, @Nullable R> comparison) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.reading = reading;
        this.comparison = comparison;
    }

    void compare(String id, E expected) {
        asked.put(id, expected);
        if (asked.size() == PAGE) {
            flush();
        }
    }

    /** Compares what is left to be looked up. */
    void flush() {
        if (asked.isEmpty()) {
            return;
        }
        List<UUID> ids = new ArrayList<>();
        asked.keySet().forEach(id -> ids.add(UUID.fromString(id)));
        Map<String, R> shown = new HashMap<>();
        jdbc.sql(sql)
                .param("ids", ids)
                .query((row, n) -> reading.read(row))
                .list()
                .forEach(row -> shown.put(row.getKey(), row.getValue()));
        asked.forEach((id, expected) -> comparison.accept(expected, shown.get(id)));
        asked.clear();
    }
}
