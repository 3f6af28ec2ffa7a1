package ledger.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares payments with the view as they come to their end, some hundreds at a time, and keeps none of them. */
final class PaymentViews {

    private static final int PAGE = 500;
    private static final String PAYMENTS = """
            SELECT payment_id, initiated_index, initiator, debtor_account, creditor_account, creditor_participant,
                   amount, currency, end_to_end_id, status, reason, cycle, initiated_at, completed_at
              FROM payment WHERE payment_id IN (:ids)""";

    private final JdbcClient jdbc;
    private final Findings findings;
    private final Map<String, PaymentRow> ended = new HashMap<>();
    private long count;

    PaymentViews(JdbcClient jdbc, Findings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
    }

    void compare(PaymentTrace payment) {
        count++;
        ended.put(payment.id(), payment.row());
        if (ended.size() == PAGE) {
            comparePage();
        }
    }

    /** Compares the last ones and looks for payments the log does not know. */
    void end() {
        comparePage();
        long shown = jdbc.sql("SELECT COUNT(*) FROM payment").query(Long.class).single();
        if (shown != count) {
            findings.add("I7", "payment", "shows " + shown + " payments, the log knows " + count);
        }
    }

    private void comparePage() {
        if (ended.isEmpty()) {
            return;
        }
        ViewComparison<PaymentRow> payments = new ViewComparison<>("payment", ended, findings);
        jdbc.sql(PAYMENTS)
                .param("ids", ended.keySet().stream().map(UUID::fromString).toList())
                .query((row, n) -> Map.entry(row.getString(1), payment(row)))
                .list()
                .forEach(payments);
        payments.end();
        ended.clear();
    }

    private static PaymentRow payment(ResultSet row) throws SQLException {
        return new PaymentRow(
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                text(row, 6),
                row.getLong(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                text(row, 11),
                text(row, 12),
                row.getObject(13, OffsetDateTime.class).toInstant(),
                row.getObject(14) == null
                        ? null
                        : row.getObject(14, OffsetDateTime.class).toInstant());
    }

    private static @Nullable String text(ResultSet row, int column) throws SQLException {
        return row.getString(column);
    }
}
