package ledger.query.queue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.payments.Priority;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the queues in their order, which is reckoned by the database. */
@Component
public class WaitingRows {

    private static final String TOTAL = """
            SELECT COUNT(*), COALESCE(SUM(amount), 0) FROM queued_payment
             WHERE currency = :currency AND status = 'WAITING'""";

    // HIGH sorts before NORMAL, as it is released
    private static final String IN_ORDER = """
            SELECT payment_id, debtor, creditor, amount, priority, held, arrival, queued_at, expires_at, place
              FROM (SELECT payment_id, debtor, creditor, amount, priority, held, arrival, queued_at, expires_at,
                           ROW_NUMBER() OVER (PARTITION BY debtor ORDER BY priority, arrival) AS place
                      FROM queued_payment
                     WHERE currency = :currency AND status = 'WAITING' AND (:all OR debtor = :own)) AS numbered
             WHERE (debtor, priority, arrival) > (:debtor, :priority, :arrival)
             ORDER BY debtor, priority, arrival LIMIT :rows""";
    private static final String WAITED = """
            SELECT COALESCE(SUM(CAST(amount AS NUMERIC(38)) * waited_micros), 0) FROM queued_payment
             WHERE cycle = :cycle""";

    private final JdbcClient jdbc;

    WaitingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many payments wait, and how much that is in minor units. */
    public record Total(long payments, long minor) {}

    /** One of them, and its place in the list. */
    record Line(QueuePlace place, QueueView.Waiting view) {}

    /** What waits in this currency, all of it. */
    public Total total(CurrencyCode currency) {
        return jdbc.sql(TOTAL)
                .param("currency", currency.code())
                .query((row, n) ->
                        new Total(row.getLong(1), row.getBigDecimal(2).longValueExact()))
                .single();
    }

    /**
     * What waits behind this place.
     *
     * @param own the only debtor's participant to be shown; empty for all
     */
    List<Line> after(QueuePlace place, CurrencyCode currency, String own, int rows) {
        return jdbc.sql(IN_ORDER)
                .param("currency", currency.code())
                .param("all", own.isEmpty())
                .param("own", own)
                .param("debtor", place.debtor())
                .param("priority", place.priority().name())
                .param("arrival", place.arrival())
                .param("rows", rows)
                .query((row, n) -> line(row, currency))
                .list();
    }

    /** The sum of amount times microseconds waited, over the payments that waited before they counted in the cycle. */
    public BigInteger waited(CycleId cycle) {
        BigDecimal sum = jdbc.sql(WAITED)
                .param("cycle", cycle.toString())
                .query(BigDecimal.class)
                .single();
        return sum.toBigIntegerExact();
    }

    private static Line line(ResultSet row, CurrencyCode currency) throws SQLException {
        Priority priority = Priority.valueOf(row.getString(5));
        return new Line(
                new QueuePlace(row.getString(2), priority, row.getLong(7)),
                new QueueView.Waiting(
                        row.getObject(1, UUID.class).toString(),
                        row.getString(2),
                        row.getString(3),
                        Money.major(row.getLong(4), currency),
                        priority.name(),
                        row.getBoolean(6),
                        row.getObject(8, OffsetDateTime.class).toInstant(),
                        row.getObject(9, OffsetDateTime.class).toInstant(),
                        row.getLong(10)));
    }
}
