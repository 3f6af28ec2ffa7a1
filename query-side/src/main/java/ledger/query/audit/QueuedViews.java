package ledger.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares payments that have stopped waiting with the view of the queue. */
final class QueuedViews {

    static final String SELECT = """
            SELECT payment_id, currency, debtor, creditor, amount, priority, held, arrival, queued_at, expires_at,
                   status, cycle, waited_micros, applied_index
              FROM queued_payment""";

    private final Differences differences;
    private final LookedUpRows<Map.Entry<String, QueuedRow>, QueuedRow> rows;

    QueuedViews(JdbcClient jdbc, Differences differences) {
        this.differences = differences;
        this.rows = new LookedUpRows<>(jdbc, SELECT + " WHERE payment_id IN (:ids)", QueuedViews::entry, this::compare);
    }

    void compare(Map<String, QueuedRow> left) {
        left.entrySet().forEach(entry -> rows.compare(entry.getKey(), entry));
        rows.flush();
    }

    private void compare(Map.Entry<String, QueuedRow> right, @Nullable QueuedRow shown) {
        if (!right.getValue().equals(shown)) {
            differences.add(new Difference(
                    "queued_payment",
                    right.getKey(),
                    shown == null ? null : shown.toString(),
                    right.getValue().toString(),
                    right.getValue().changed(),
                    ""));
        }
    }

    static Map.Entry<String, QueuedRow> entry(ResultSet row) throws SQLException {
        return Map.entry(
                row.getString(1),
                new QueuedRow(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getString(6),
                        row.getBoolean(7),
                        row.getLong(8),
                        Columns.time(row, 9),
                        Columns.time(row, 10),
                        row.getString(11),
                        Columns.textOrNull(row, 12),
                        Columns.numberOrNull(row, 13),
                        row.getLong(14)));
    }
}
