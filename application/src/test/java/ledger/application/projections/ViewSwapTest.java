package ledger.application.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import ledger.application.schema.SideTables;
import ledger.application.support.TestDatabase;
import ledger.query.progress.ViewTable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ViewSwapTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void only_what_differs_is_moved_and_what_was_touched_after_the_comparison(TestDatabase.Kind kind)
            throws SQLException {
        TestDatabase database = TestDatabase.create(kind, directory);
        var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        SideTables.createViews(source, kind == TestDatabase.Kind.H2 ? "PUBLIC" : "public");
        JdbcTemplate live = new JdbcTemplate(source);
        try (Shadow shadow = Shadow.create(source)) {
            JdbcTemplate inside = new JdbcTemplate(shadow.connection());
            write(live, "SAME", 1, "EDITED", 2, "SURPLUS", 3, "TOUCHED", 4);
            write(inside, "SAME", 1, "EDITED", 3, "MISSING", 3, "TOUCHED", 4);
            ViewSwap swap = new ViewSwap(live, ViewTable.of("participant"));
            swap.compare(shadow);
            inside.update("UPDATE participant SET applied_index = 9 WHERE participant_id = 'TOUCHED'");
            write(inside, "LATE", 10);

            Integer moved = new TransactionTemplate(new JdbcTransactionManager(source)).execute(status -> swap.swap(8));

            assertThat(moved).isEqualTo(4);
            assertThat(rows(live))
                    .isEqualTo(rows(inside))
                    .containsExactly("EDITED 3", "LATE 10", "MISSING 3", "SAME 1", "TOUCHED 9");
        }
    }

    /** Participants, each followed by the event that its row reflects. */
    private static void write(JdbcTemplate tables, Object... namesAndEvents) {
        for (int i = 0; i < namesAndEvents.length; i += 2) {
            int unused = tables.update(
                    "INSERT INTO participant (participant_id, name, status, applied_index)"
                            + " VALUES (?, 'x', 'ACTIVE', ?)",
                    namesAndEvents[i],
                    namesAndEvents[i + 1]);
        }
    }

    private static List<String> rows(JdbcTemplate tables) {
        return tables.queryForList(
                "SELECT participant_id || ' ' || applied_index FROM participant ORDER BY participant_id", String.class);
    }
}
