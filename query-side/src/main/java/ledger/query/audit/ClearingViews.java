package ledger.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the views of clearing, settlements and participants, which are small enough to be read whole. */
final class ClearingViews {

    private static final String CYCLES = """
            SELECT cycle, currency, status, opened_at, closed_at, payment_count, gross_value FROM clearing_cycle""";
    private static final String POSITIONS = "SELECT cycle, participant_id, sent, received FROM clearing_position";
    private static final String MEMBERS = """
            SELECT currency, participant_id, net_debit_cap, unsettled_net, suspended, cover, collateral, queueing
              FROM clearing_member""";
    private static final String OBLIGATIONS = """
            SELECT cycle, debtor, creditor, amount, payment_count FROM clearing_obligation""";
    private static final String QUEUE = """
            SELECT payment_id, currency, debtor, creditor, amount, priority, held FROM queued_payment
             WHERE status = 'WAITING'""";
    private static final String SETTLEMENTS =
            "SELECT cycle, settlement_id, attempt, status, settled_at FROM settlement";
    private static final String LINES = """
            SELECT cycle, attempt, participant_id, transfer, shortfall FROM settlement_line""";
    private static final String PARTICIPANTS = "SELECT participant_id, name, status FROM participant";
    private static final String NETS = "SELECT cycle, SUM(received) - SUM(sent) FROM clearing_position GROUP BY cycle";

    private final JdbcClient jdbc;
    private final Findings findings;

    ClearingViews(JdbcClient jdbc, Findings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
    }

    void compare(ClearingFold log) {
        compare("clearing_cycle", log.cycles(), CYCLES, (row, n) -> Map.entry(row.getString(1), cycle(row)));
        compare(
                "clearing_position",
                log.positions(),
                POSITIONS,
                (row, n) -> Map.entry(key(row), new PositionRow(row.getLong(3), row.getLong(4))));
        compare("clearing_member", log.members().rows(), MEMBERS, (row, n) -> Map.entry(key(row), member(row)));
        compare(
                "clearing_obligation",
                log.obligations(),
                OBLIGATIONS,
                (row, n) -> Map.entry(
                        ClearingFold.key(key(row), row.getString(3)),
                        new ClearingFold.Obligation(row.getLong(4), row.getLong(5))));
        compare("queued_payment", log.queue().waiting(), QUEUE, (row, n) -> Map.entry(row.getString(1), waiting(row)));
    }

    private static MemberRow member(ResultSet row) throws SQLException {
        return new MemberRow(
                row.getLong(3), row.getLong(4), row.getBoolean(5), row.getLong(6), row.getLong(7), row.getBoolean(8));
    }

    private static QueueFold.Waiting waiting(ResultSet row) throws SQLException {
        return new QueueFold.Waiting(
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getBoolean(7));
    }

    void compare(SettlementRows log) {
        compare("settlement", log.outcomes(), SETTLEMENTS, (row, n) -> Map.entry(row.getString(1), outcome(row)));
        compare(
                "settlement_line",
                log.lines(),
                LINES,
                (row, n) -> Map.entry(
                        SettlementRows.key(row.getString(1), row.getInt(2), row.getString(3)),
                        new SettlementRows.Line(row.getLong(4), row.getLong(5))));
    }

    void compare(ParticipantFold log) {
        compare(
                "participant",
                log.participants(),
                PARTICIPANTS,
                (row, n) -> Map.entry(
                        row.getString(1), new ParticipantFold.ParticipantRow(row.getString(2), row.getString(3))));
    }

    /** What some sent, others received: the positions shown for a cycle add up to nothing (I9). */
    void checkNets() {
        jdbc.sql(NETS)
                .query((row, n) -> Map.entry(row.getString(1), row.getBigDecimal(2)))
                .list()
                .forEach(net -> {
                    if (net.getValue().signum() != 0) {
                        findings.add("I9", net.getKey(), "the positions shown add up to " + net.getValue());
                    }
                });
    }

    private <R> void compare(String view, Map<String, R> log, String sql, RowMapper<Map.Entry<String, R>> rows) {
        ViewComparison<R> comparison = new ViewComparison<>(view, log, findings);
        jdbc.sql(sql).query(rows).list().forEach(comparison);
        comparison.end();
    }

    private static String key(ResultSet row) throws SQLException {
        return ClearingFold.key(row.getString(1), row.getString(2));
    }

    private static CycleRow cycle(ResultSet row) throws SQLException {
        return new CycleRow(
                row.getString(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                time(row, 5),
                row.getLong(6),
                row.getLong(7));
    }

    private static SettlementRows.Outcome outcome(ResultSet row) throws SQLException {
        return new SettlementRows.Outcome(row.getString(2), row.getInt(3), row.getString(4), time(row, 5));
    }

    private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
