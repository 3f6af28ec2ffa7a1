package ledger.application.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import ledger.application.support.TestDatabase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SideTablesTest {

    private static final String SAMPLES = """
            SELECT c.relname, MAX(a.attstattarget) AS target, COUNT(*) FILTER (WHERE a.attstattarget IS NULL
                                                                                  OR a.attstattarget < 0) AS untold
              FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
             WHERE c.relname IN ('domain_event_entry', 'payment', 'account_entry') GROUP BY c.relname""";

    @TempDir
    private Path directory;

    /** One column that was added later and left at the default would make PostgreSQL read ten times as many rows. */
    @Test
    void what_grows_with_every_payment_is_sampled_sparingly_on_postgresql() {
        TestDatabase database = TestDatabase.create(TestDatabase.Kind.POSTGRESQL, directory);
        DataSource source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        Stream.of("command", "query")
                .forEach(side -> SideTables.of(side, source).migrate());

        List<Map<String, Object>> samples = new JdbcTemplate(source).queryForList(SAMPLES);

        assertThat(samples)
                .hasSize(3)
                .allSatisfy(sample -> assertThat(sample.get("target") + " " + sample.get("untold"))
                        .isEqualTo("10 0"));
    }
}
