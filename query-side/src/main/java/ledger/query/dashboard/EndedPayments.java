package ledger.query.dashboard;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts payments by the second in which they ended. */
@Component
class EndedPayments {

    /** More than these are not read at once, however many ended in the hour before somebody began to look. */
    private static final int MOST = 200_000;

    private static final String BEGIN = """
            SELECT MIN(completed_at) FROM (SELECT completed_at FROM payment WHERE completed_at >= :begin
                                            ORDER BY completed_at DESC LIMIT :most) AS latest""";
    private static final String COUNTS = """
            SELECT second_no, outcome, COUNT(*) FROM (
                   SELECT CAST(FLOOR(EXTRACT(EPOCH FROM completed_at)) AS BIGINT) AS second_no,
                          COALESCE(reason, status) AS outcome
                     FROM payment
                    WHERE completed_at >= :begin
                      AND (:all OR initiator = :own OR (creditor_participant = :own AND status = 'COMPLETED'))
                   ) AS ended GROUP BY second_no, outcome""";

    private final JdbcClient jdbc;

    EndedPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many payments ended in a second in one way: COMPLETED, or the name of a reason. */
    record Ended(long second, String outcome, long payments) {}

    /** The first whole second from this one on from which everything can be read. */
    long begin(long second) {
        return jdbc.sql(BEGIN)
                .param("begin", time(second))
                .param("most", MOST)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class))
                .optional()
                .map(first -> Math.max(second, first.toEpochSecond()))
                .orElse(second);
    }

    /** The last second in which any payment ended; 0 before the first. */
    long latest() {
        return jdbc.sql("SELECT MAX(completed_at) FROM payment")
                .query((row, n) -> row.getObject(1, OffsetDateTime.class))
                .optional()
                .map(OffsetDateTime::toEpochSecond)
                .orElse(0L);
    }

    /** What ended from this second on, of all payments or, where it is not empty, of a participant's. */
    List<Ended> from(long second, String participant) {
        return jdbc.sql(COUNTS)
                .param("begin", time(second))
                .param("all", participant.isEmpty())
                .param("own", participant)
                .query((row, n) -> new Ended(row.getLong(1), row.getString(2), row.getLong(3)))
                .list();
    }

    private static OffsetDateTime time(long second) {
        return Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC);
    }
}
