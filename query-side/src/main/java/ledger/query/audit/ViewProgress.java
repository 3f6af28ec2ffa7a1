package ledger.query.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the log goes, and how far each projection reflects it.
 *
 * @param head the index of the last event; -1 while there is none
 */
record ViewProgress(long head, Map<String, Long> reached) {

    static final String BALANCES = "balances";
    static final String CLEARING = "clearing";
    static final String PARTICIPANTS = "participants";
    static final String PAYMENTS = "payments";
    private static final List<String> ALL = List.of(BALANCES, CLEARING, PARTICIPANTS, PAYMENTS);

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

    long of(String projection) {
        return reached.getOrDefault(projection, -1L);
    }

    /** The projections, the one that reflects least of the log first. */
    List<String> slowestFirst() {
        return ALL.stream()
                .sorted(Comparator.comparingLong((String projection) -> of(projection))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The projections that have not seen all events up to this index (I15). */
    List<Finding> behind(long index) {
        return ALL.stream()
                .filter(projection -> of(projection) < index)
                .map(projection ->
                        new Finding("I15", of(projection) + 1, projection, "has not seen the events up to " + index))
                .toList();
    }

    /** The index that every projection has reached. */
    long reachedByAll() {
        return of(slowestFirst().get(0));
    }
}
