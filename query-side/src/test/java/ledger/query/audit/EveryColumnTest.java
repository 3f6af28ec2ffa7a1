package ledger.query.audit;

import static ledger.query.SettlementStory.STL_A;
import static ledger.query.Story.ALICE;
import static ledger.query.Story.BANKA;
import static ledger.query.Story.BANKB;
import static ledger.query.Story.EUR;
import static ledger.query.Story.FIRST;
import static ledger.query.Story.concat;
import static ledger.query.Story.eur;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import ledger.messages.clearing.ClearingEvent.CapThresholdReached;
import ledger.messages.clearing.ClearingEvent.CollateralPledged;
import ledger.messages.clearing.ClearingEvent.GuaranteeFundSet;
import ledger.messages.clearing.ClearingEvent.TermsAgreed;
import ledger.messages.clearing.ClearingTerms;
import ledger.messages.clearing.ReleaseRule;
import ledger.messages.clearing.SettlementModel;
import ledger.messages.queue.QueueEvent.DeadlockFound;
import ledger.messages.settlements.FundDraw;
import ledger.messages.settlements.NetMovement;
import ledger.messages.settlements.Remedy;
import ledger.messages.settlements.RemedyEvent.GuaranteeFundDrawn;
import ledger.messages.settlements.RemedyEvent.LossShared;
import ledger.messages.settlements.RemedyEvent.ObligationsUnwound;
import ledger.messages.settlements.RemedyEvent.RemedyChosen;
import ledger.messages.settlements.Shortfall;
import ledger.messages.settlements.UnwindRound;
import ledger.query.QueryApplication;
import ledger.query.QueueStory;
import ledger.query.SettlementStory;
import ledger.query.TestLog;
import ledger.query.progress.Rebuildable;
import ledger.query.progress.ViewTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.rowset.SqlRowSetMetaData;

/** No column of any view can be edited without being found out. */
@SpringBootTest(classes = QueryApplication.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryColumnTest {

    /** What a projection uses to go on, and no answer shows. */
    private static final Set<String> NOT_SHOWN = Set.of("applied_index");

    @Autowired
    TestLog log;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource dataSource;

    @Autowired
    List<Rebuildable> projections;

    /** A column of a table, and another value for it. */
    private record Edit(String table, String column, String value) {
        String sql() {
            return "UPDATE " + table + " SET " + column + " = " + value;
        }
    }

    @BeforeEach
    void every_table_has_rows() {
        log.clear();
        log.append(concat(SettlementStory.cutOff(), SettlementStory.failed(1), SettlementStory.settled(2)));
        log.append(QueueStory.all());
        log.append(scheme());
    }

    @Test
    void every_column_of_every_view_is_compared_with_the_log() {
        List<String> found = new ArrayList<>();
        List<String> edits = new ArrayList<>();
        for (String table : tables()) {
            assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Long.class))
                    .as("rows of " + table)
                    .isPositive();
            for (Edit edit : edits(table)) {
                edits.add(table + "." + edit.column());
                if (isFound(edit)) {
                    found.add(table + "." + edit.column());
                }
            }
        }
        assertThat(edits).hasSizeGreaterThan(90);
        assertThat(found).containsExactlyElementsOf(edits);
    }

    /** Edits all rows, so that one can tell without knowing keys; what was there is put back from a copy. */
    private boolean isFound(Edit edit) {
        jdbc.execute("CREATE TABLE kept AS SELECT * FROM " + edit.table());
        try {
            jdbc.update(edit.sql());
            return new Invariants(dataSource)
                    .check(new LogFold(), index -> true).differences().stream()
                            .anyMatch(difference -> difference.view().equals(edit.table()));
        } finally {
            jdbc.update("DELETE FROM " + edit.table());
            jdbc.update("INSERT INTO " + edit.table() + " SELECT * FROM kept");
            jdbc.execute("DROP TABLE kept");
        }
    }

    private List<String> tables() {
        return projections.stream()
                .flatMap(projection -> projection.tables().stream())
                .map(ViewTable::name)
                .sorted()
                .toList();
    }

    private List<Edit> edits(String table) {
        SqlRowSetMetaData columns =
                jdbc.queryForRowSet("SELECT * FROM " + table + " WHERE 1 = 0").getMetaData();
        List<Edit> edits = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String column = columns.getColumnName(i).toLowerCase(Locale.ROOT);
            if (!NOT_SHOWN.contains(column)) {
                edits.add(new Edit(table, column, changed(column, columns.getColumnType(i))));
            }
        }
        return edits;
    }

    private static String changed(String column, int type) {
        return switch (type) {
            case Types.BIGINT, Types.INTEGER, Types.NUMERIC, Types.DECIMAL -> "COALESCE(" + column + ", 0) + 1000000";
            case Types.BOOLEAN, Types.BIT -> "NOT " + column;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                "COALESCE(" + column + ", TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00+00:00') + INTERVAL '1' SECOND";
            case Types.OTHER, Types.BINARY, Types.JAVA_OBJECT -> // a UUID, of which one may be there once
                "CAST('00000000-0000-5000-8000-' || SUBSTRING(CAST(" + column + " AS VARCHAR(36)), 25, 12) AS UUID)";
            default -> "CONCAT('~', SUBSTRING(COALESCE(" + column + ", ''), 2))";
        };
    }

    /** What happens seldom, whether or not it makes sense together: only the views are looked at. */
    private static List<Object> scheme() {
        return List.of(
                new TermsAgreed(
                        EUR,
                        new ClearingTerms(
                                SettlementModel.BILATERAL_NET,
                                true,
                                ReleaseRule.FIFO_BYPASS,
                                60,
                                true,
                                List.of("0 0 5 * * *", "0 0 21 * * *"),
                                "Asia/Kolkata",
                                eur(1_000_000))),
                new CollateralPledged(BANKA, eur(77)),
                new CapThresholdReached(BANKA, 75, eur(75), eur(100)),
                new DeadlockFound(EUR, 2, eur(200), List.of(new Shortfall(BANKA, eur(10)))),
                new GuaranteeFundSet(EUR, ALICE, eur(900), STL_A, eur(100)),
                new RemedyChosen(FIRST, 3, Remedy.UNWIND),
                new GuaranteeFundDrawn(FIRST, 3, List.of(new FundDraw(BANKB, eur(9), eur(1))), List.of()),
                new LossShared(FIRST, 3, List.of(new Shortfall(BANKA, eur(5))), List.of(new Shortfall(BANKB, eur(5)))),
                new ObligationsUnwound(
                        FIRST, 3, List.of(new UnwindRound(List.of(BANKB), List.of(new NetMovement(BANKA, 3))))));
    }
}
