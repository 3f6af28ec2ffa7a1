package ledger.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads the whole log in order, a page at a time, and checks that nothing is missing (I10) or there twice (I12). */
final class LogScan {

    private static final int PAGE = 5_000;
    private static final String EVENTS = """
            SELECT global_index, aggregate_identifier, payload_type, time_stamp, payload FROM domain_event_entry
             WHERE global_index > ? ORDER BY global_index LIMIT ?""";
    private static final String OUT_OF_SEQUENCE = """
            SELECT global_index, aggregate_identifier, sequence_number, expected
              FROM (SELECT global_index, aggregate_identifier, sequence_number,
                           ROW_NUMBER() OVER (PARTITION BY aggregate_identifier ORDER BY global_index) - 1 AS expected
                      FROM domain_event_entry) AS numbered
             WHERE sequence_number <> expected ORDER BY global_index LIMIT 100""";
    private static final String INITIATED_TWICE = """
            SELECT aggregate_identifier, MAX(global_index) FROM domain_event_entry
             WHERE payload_type = 'payments.PaymentInitiated'
             GROUP BY aggregate_identifier HAVING COUNT(*) > 1 ORDER BY 2 LIMIT 100""";

    private final JdbcClient jdbc;
    private final Findings findings;
    private final JsonMapper json = JsonMapper.builder().build();
    private long last = -1;

    LogScan(JdbcClient jdbc, Findings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
    }

    /** Shows every event to the eye. */
    void forEach(Consumer<StoredEvent> eye) {
        List<StoredEvent> page = page();
        while (!page.isEmpty()) {
            for (StoredEvent event : page) {
                if (event.index() != last + 1) {
                    findings.add("I10", event.index(), event.aggregate(), "the event before it is missing");
                }
                last = event.index();
                eye.accept(event);
            }
            page = page();
        }
    }

    /** Every aggregate counts its events from 0 without a hole, in the order of the log. */
    void checkSequences() {
        jdbc.sql(OUT_OF_SEQUENCE)
                .query((row, n) -> new Finding(
                        "I10",
                        row.getLong(1),
                        row.getString(2),
                        "has sequence number " + row.getLong(3) + " instead of " + row.getLong(4)))
                .list()
                .forEach(findings::add);
    }

    /** A payment begins once. */
    void checkPaymentIds() {
        jdbc.sql(INITIATED_TWICE)
                .query((row, n) -> new Finding("I12", row.getLong(2), row.getString(1), "is initiated twice"))
                .list()
                .forEach(findings::add);
    }

    private List<StoredEvent> page() {
        return jdbc.sql(EVENTS).param(last).param(PAGE).query(this::event).list();
    }

    private StoredEvent event(ResultSet row, int number) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Instant.parse(row.getString(4)),
                json.readTree(row.getString(5)));
    }
}
