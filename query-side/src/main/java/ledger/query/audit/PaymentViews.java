package ledger.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares payments with the view as they come to their end. */
final class PaymentViews {

    static final String SELECT = """
            SELECT payment_id, initiated_index, initiator, debtor_account, creditor_account, creditor_participant,
                   amount, currency, end_to_end_id, status, reason, cycle, initiated_at, completed_at
              FROM payment""";
    private static final String UNKNOWN = """
            SELECT payment_id, initiated_index FROM payment
             WHERE initiated_index > ?
                OR NOT EXISTS (SELECT 1 FROM domain_event_entry
                                WHERE aggregate_identifier = CAST(payment_id AS VARCHAR(36)) AND sequence_number = 0)
             ORDER BY initiated_index LIMIT 100""";

    private final JdbcClient jdbc;
    private final Differences differences;
    private final LookedUpRows<PaymentTrace, PaymentRow> rows;

    PaymentViews(JdbcClient jdbc, Differences differences) {
        this.jdbc = jdbc;
        this.differences = differences;
        this.rows =
                new LookedUpRows<>(jdbc, SELECT + " WHERE payment_id IN (:ids)", PaymentViews::entry, this::compare);
    }

    void compare(Collection<PaymentTrace> payments) {
        payments.forEach(payment -> rows.compare(payment.id(), payment));
        rows.flush();
    }

    /** Looks for payments that the log does not know, where the view shows more than it knows. */
    void compareCount(long known, long index) {
        long shown = jdbc.sql("SELECT COUNT(*) FROM payment").query(Long.class).single();
        if (shown > known) {
            jdbc.sql(UNKNOWN)
                    .param(index)
                    .query((row, n) ->
                            new Difference("payment", row.getString(1), "a payment", null, row.getLong(2), ""))
                    .list()
                    .forEach(differences::add);
        }
    }

    private void compare(PaymentTrace payment, @Nullable PaymentRow shown) {
        PaymentRow right = payment.row();
        if (!right.equals(shown)) {
            StoredEvent event = payment.explains(shown);
            differences.add(new Difference(
                    "payment",
                    payment.id(),
                    shown == null ? null : shown.toString(),
                    right.toString(),
                    event.index(),
                    event.type()));
        }
    }

    static Map.Entry<String, PaymentRow> entry(ResultSet row) throws SQLException {
        return Map.entry(
                row.getString(1),
                new PaymentRow(
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        Columns.textOrNull(row, 6),
                        row.getLong(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        Columns.textOrNull(row, 11),
                        Columns.textOrNull(row, 12),
                        Columns.time(row, 13),
                        Columns.timeOrNull(row, 14)));
    }
}
