package ledger.query.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import ledger.query.QueryApplication;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table that no projection calls its own would keep its mistakes through every rebuild. */
@SpringBootTest(classes = QueryApplication.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ViewTablesTest {

    private static final Set<String> NO_VIEWS = Set.of(
            "projection_token", "domain_event_entry", "seal_checkpoint", "seal_tile", "seal_key", "seal_publication");
    private static final String TABLES =
            "SELECT table_name FROM information_schema.tables WHERE UPPER(table_schema) = 'PUBLIC'";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<Rebuildable> projections;

    @Test
    void every_table_of_the_views_belongs_to_exactly_one_projection() {
        List<String> stored = jdbc.sql(TABLES).query(String.class).list().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !NO_VIEWS.contains(name) && !name.startsWith("flyway_"))
                .toList();

        assertThat(tables().map(ViewTable::name)).containsExactlyInAnyOrderElementsOf(stored);
        assertThat(stored).hasSizeGreaterThan(10);
    }

    @Test
    void every_row_tells_the_last_event_it_reflects() {
        assertThat(tables())
                .allSatisfy(table -> assertThat(jdbc.sql("SELECT COUNT(" + table.lastEvent() + ") FROM " + table.name())
                                .query(Long.class)
                                .single())
                        .isNotNegative());
    }

    private Stream<ViewTable> tables() {
        return projections.stream().flatMap(projection -> projection.tables().stream());
    }
}
