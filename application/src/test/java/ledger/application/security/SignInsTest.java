package ledger.application.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import ledger.application.support.TestDatabase;
import ledger.messages.Caller;
import ledger.messages.ParticipantId;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Sign-ins are in the database, so every node of it knows them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInsTest {

    private static final ParticipantId BANKA = new ParticipantId("BANKA");

    @ParameterizedTest
    @EnumSource
    void another_node_of_the_same_database_knows_who_is_signed_in(TestDatabase.Kind kind, @TempDir Path directory) {
        TestDatabase database = TestDatabase.create(kind, directory);
        JdbcClient one = node(database);
        JdbcClient other = node(database);
        ApiKeys keys = new ApiKeys(one);
        Secret key = new Secret(keys.issue(BANKA));

        Secret token = new SignIns(one, Clock.systemUTC()).begin(key);
        SignIns elsewhere = new SignIns(other, Clock.systemUTC());

        assertThat(elsewhere.callerOf(token)).isEqualTo(Caller.of(BANKA));
        assertThat(keys.revoke(BANKA)).isEqualTo(1);
        assertThat(elsewhere.callerOf(token)).isNull();
    }

    private static JdbcClient node(TestDatabase database) {
        var connections = new DriverManagerDataSource(database.url(), database.user(), database.password());
        Flyway.configure()
                .dataSource(connections)
                .locations("classpath:db/security")
                .load()
                .migrate();
        return JdbcClient.create(connections);
    }
}
