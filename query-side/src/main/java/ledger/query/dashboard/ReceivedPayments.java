package ledger.query.dashboard;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which payments came last. */
@Component
class ReceivedPayments {

    private static final String NEWEST = """
            SELECT initiated_index, initiated_at FROM payment
             WHERE initiated_index > :last%s
             ORDER BY initiated_index DESC LIMIT :rows""";

    private final JdbcClient jdbc;

    ReceivedPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A payment's place in the log, and when it was received. */
    record Received(long index, Instant at) {}

    /** The newest behind an index, in their order; where a participant is not empty, those that it initiated. */
    List<Received> newest(long last, String participant, int rows) {
        var search = jdbc.sql(NEWEST.formatted(participant.isEmpty() ? "" : " AND initiator = :own"))
                .param("last", last)
                .param("rows", rows);
        List<Received> newestFirst = (participant.isEmpty() ? search : search.param("own", participant))
                .query((row, n) -> new Received(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
        return newestFirst.stream()
                .sorted((one, other) -> Long.compare(one.index(), other.index()))
                .toList();
    }
}
