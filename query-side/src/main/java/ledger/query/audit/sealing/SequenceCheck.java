package ledger.query.audit.sealing;

import java.util.Optional;
import javax.sql.DataSource;
import ledger.query.audit.seals.Fault;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every aggregate counts its events from 0 without a hole, in the order of the log. The database sorts, so that memory
 * does not grow with the number of aggregates.
 */
final class SequenceCheck {

    private static final String OUT_OF_SEQUENCE = """
            SELECT global_index, aggregate_identifier, sequence_number, expected
              FROM (SELECT global_index, aggregate_identifier, sequence_number,
                           ROW_NUMBER() OVER (PARTITION BY aggregate_identifier ORDER BY global_index) - 1 AS expected
                      FROM domain_event_entry WHERE global_index <= ?) AS numbered
             WHERE sequence_number <> expected ORDER BY global_index LIMIT 1""";

    private final JdbcClient jdbc;

    SequenceCheck(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The first event up to this index that has a wrong number. */
    Optional<Fault> first(long last) {
        return jdbc.sql(OUT_OF_SEQUENCE)
                .param(last)
                .query((row, n) -> Fault.of(
                        row.getLong(1),
                        "event " + row.getLong(1) + " has the sequence number " + row.getLong(3) + " instead of "
                                + row.getLong(4) + " in " + row.getString(2)))
                .optional();
    }
}
