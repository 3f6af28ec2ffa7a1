package ledger.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import ledger.application.support.TestDatabase;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditQueriesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");
    private static final String HOSTILE = "x='); DROP TABLE audit_query; --&y=%0d%0aERROR%20forged&z=${jndi:x}";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void the_record_is_found_again_word_for_word_by_time_and_caller_and_page_by_page(TestDatabase.Kind kind)
            throws SQLException {
        AuditQueries queries = empty(kind);
        queries.add(asked(NOON, "auditor", "/v1/payments", null));
        queries.add(asked(NOON.plusSeconds(1), "auditor", "/v1/audit/events", HOSTILE));
        queries.add(asked(NOON.plusSeconds(2), "BANKA", "/v1/audit/events", "from=0"));
        queries.add(asked(NOON.plusSeconds(3), "", "/v1/audit/" + "a".repeat(16_000), "from=0"));

        List<AuditQuery> all = queries.newest(null, null, null, Long.MAX_VALUE, 10);

        assertThat(all).extracting(AuditQuery::caller).containsExactly("", "BANKA", "auditor", "auditor");
        AuditQuery second = asked(NOON.plusSeconds(1), "auditor", "/v1/audit/events", HOSTILE);
        assertThat(all.get(2))
                .usingRecursiveComparison()
                .ignoringFields("number")
                .isEqualTo(second);
        assertThat(queries.newest(null, null, null, all.get(1).number(), 1)).containsExactly(all.get(2));
        assertThat(queries.newest(NOON.plusSeconds(1), NOON.plusSeconds(3), null, Long.MAX_VALUE, 10))
                .containsExactly(all.get(1), all.get(2));
        assertThat(queries.newest(null, null, "auditor", Long.MAX_VALUE, 10)).containsExactly(all.get(2), all.get(3));
        assertThat(queries.newest(null, null, "' OR ''='", Long.MAX_VALUE, 10)).isEmpty();
    }

    private static AuditQuery asked(Instant at, String caller, String path, @Nullable String query) {
        return new AuditQuery(0, at, caller, caller.isEmpty() ? "" : "ROLE", "GET", path, query, 200, 1_234);
    }

    private AuditQueries empty(TestDatabase.Kind kind) {
        TestDatabase database = TestDatabase.create(kind, directory);
        var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/security")
                .load()
                .migrate();
        return new AuditQueries(source);
    }
}
