package ledger.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table of the query side, and what the log says its rows must be.
 *
 * @param projection the projection that writes it
 * @param sql reads all its rows, the columns of the key first
 * @param keys the keys of the rows that the log knows, each as one text
 * @param row the row of a key as the log tells it; null where there is none
 */
record AuditedView<R>(
        String table,
        String projection,
        String sql,
        Reading<Map.Entry<String, R>> reading,
        Function<LogFold, Set<String>> keys,
        BiFunction<LogFold, String, @Nullable R> row) {

    /** Reads one row of the database. */
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    static <R> AuditedView<R> of(
            String table,
            String projection,
            String sql,
            Reading<Map.Entry<String, R>> reading,
            Function<LogFold, Map<String, R>> log) {
        return new AuditedView<>(
                table,
                projection,
                sql,
                reading,
                fold -> log.apply(fold).keySet(),
                (fold, key) -> log.apply(fold).get(key));
    }

    /** A view whose rows are compared as text: some columns are the key, the others the row. */
    static AuditedView<String> ofText(
            String table, int keyColumns, String columns, Function<LogFold, Map<String, String>> log) {
        int count = columns.split(",", -1).length;
        return of(
                table,
                ViewProgress.CLEARING,
                "SELECT " + columns + " FROM " + table,
                row -> Map.entry(joined(row, 1, keyColumns, "/"), joined(row, keyColumns + 1, count, " | ")),
                log);
    }

    private static String joined(ResultSet row, int from, int to, String separator) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int column = from; column <= to; column++) {
            text.append(column == from ? "" : separator).append(Columns.text(row, column));
        }
        return text.toString();
    }
}
