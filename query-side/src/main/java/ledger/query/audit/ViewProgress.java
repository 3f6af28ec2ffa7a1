package ledger.query.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the log goes, and how far each view reflects it.
 *
 * @param head the index of the last event; -1 while there is none
 */
record ViewProgress(long head, Map<String, Long> reached) {

    static final List<String> VIEWS = List.of("balances", "clearing", "participants", "payments");
    private static final String PROGRESS = """
            SELECT processor_name, MIN(COALESCE(global_index, -1)) FROM projection_token GROUP BY processor_name""";
    private static final String HEAD = "SELECT COALESCE(MAX(global_index), -1) FROM domain_event_entry";

    static ViewProgress read(JdbcClient jdbc) {
        long head = jdbc.sql(HEAD).query(Long.class).single();
        return new ViewProgress(
                head,
                jdbc.sql(PROGRESS).query((row, n) -> Map.entry(row.getString(1), row.getLong(2))).list().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    long of(String view) {
        return reached.getOrDefault(view, -1L);
    }

    boolean isComplete(String view) {
        return of(view) == head;
    }

    /** Whether every view reflects at least the log up to this index. */
    boolean allReached(long index) {
        return VIEWS.stream().allMatch(view -> of(view) >= index);
    }
}
