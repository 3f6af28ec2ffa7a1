package ledger.query.audit;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the rows of views with what the log says they must be (I7). */
final class ViewComparison {

    private static final int FETCH = 1_000;

    private final JdbcClient jdbc;
    private final LogFold log;
    private final Differences differences;

    ViewComparison(JdbcClient jdbc, LogFold log, Differences differences) {
        this.jdbc = jdbc;
        this.log = log;
        this.differences = differences;
    }

    /** Compares every row; the log has been followed as far as the view reflects it. */
    <R> void compare(AuditedView<R> view) {
        Set<String> expected = view.keys().apply(log);
        long met;
        try (Stream<Map.Entry<String, R>> rows = rows(view)) {
            met = rows.filter(row -> isExpected(view, row)).count();
        }
        if (met < expected.size()) {
            findMissing(view, expected);
        }
    }

    private <R> boolean isExpected(AuditedView<R> view, Map.Entry<String, R> row) {
        R right = view.row().apply(log, row.getKey());
        if (!row.getValue().equals(right)) {
            differences.add(new Mismatch<>(view, row.getKey(), row.getValue(), right, log.index()));
        }
        return right != null;
    }

    private <R> void findMissing(AuditedView<R> view, Set<String> expected) {
        Set<String> missing = new HashSet<>(expected);
        try (Stream<Map.Entry<String, R>> rows = rows(view)) {
            rows.forEach(row -> missing.remove(row.getKey()));
        }
        missing.stream()
                .sorted()
                .forEach(key -> differences.add(
                        new Mismatch<>(view, key, null, view.row().apply(log, key), log.index())));
    }

    private <R> Stream<Map.Entry<String, R>> rows(AuditedView<R> view) {
        return jdbc
                .sql(view.sql())
                .withFetchSize(FETCH)
                .query((row, n) -> view.reading().read(row))
                .stream();
    }
}
