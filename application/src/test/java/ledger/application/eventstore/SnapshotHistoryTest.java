package ledger.application.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Random;
import java.util.function.Function;
import ledger.application.support.TestDatabase;
import ledger.command.accounts.Account;
import ledger.command.clearing.Clearing;
import org.axonframework.modelling.command.Repository;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever has happened, the next writer finds an aggregate as it was left, from a snapshot as from all its events. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SnapshotHistoryTest {

    private static final int COMMANDS = 120;
    private static final int HISTORIES = 2;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void an_account_is_the_same(TestDatabase.Kind kind) throws Exception {
        for (int seed = 0; seed < HISTORIES; seed++) {
            RandomAsks asks = new RandomAsks(new Random(seed));
            TestDatabase database = TestDatabase.create(kind, directory.resolve("" + seed));
            try (WrittenLog log = new WrittenLog(database)) {
                log.ask(asks.opening());
                log.ask(asks.ofAccount(), COMMANDS);
            }
            assertSame(database, RandomAsks.ACCOUNT, WrittenLog::accounts, Account.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_clearing_is_the_same(TestDatabase.Kind kind) throws Exception {
        for (int seed = 0; seed < HISTORIES; seed++) {
            RandomAsks asks = new RandomAsks(new Random(seed));
            TestDatabase database = TestDatabase.create(kind, directory.resolve("" + seed));
            try (WrittenLog log = new WrittenLog(database)) {
                log.ask(asks.memberships());
                log.ask(asks.ofClearing(), COMMANDS);
            }
            assertSame(database, RandomAsks.CLEARING, WrittenLog::clearings, Clearing.class);
        }
    }

    private static <T> void assertSame(
            TestDatabase database, String id, Function<WrittenLog, Repository<T>> repository, Class<T> type)
            throws Exception {
        try (WrittenLog restarted = new WrittenLog(database)) {
            assertThat(restarted.hasSnapshotOf(id)).isTrue();
            T kept = restarted.stateOf(repository.apply(restarted), id);
            try (Connection other = database.connect();
                    Statement statement = other.createStatement()) {
                statement.execute("DELETE FROM aggregate_snapshot");
            }
            restarted.forget();
            assertThat(restarted.hasSnapshotOf(id)).isFalse();
            T whole = restarted.stateOf(repository.apply(restarted), id);
            assertThat(kept).isInstanceOf(type).isNotSameAs(whole);
            assertThat(kept).usingRecursiveComparison().isEqualTo(whole);
        }
    }
}
