package ledger.application.scenario;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import ledger.application.support.Body;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerClient.Answer;
import ledger.application.support.LedgerNode;
import ledger.application.support.Scheme;
import ledger.application.support.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays while payments flow, and a row edited behind the ledger's back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchedLedgerTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int BATCH = 200;

    @TempDir
    private Path directory;

    private final AtomicInteger keys = new AtomicInteger();

    @ParameterizedTest
    @MethodSource(TestDatabase.OF_LONG_TESTS)
    void a_replay_during_payments_finds_nothing_and_an_edited_row_is_found_and_stops_the_writer(TestDatabase.Kind kind)
            throws SQLException {
        TestDatabase database = TestDatabase.create(kind, directory);
        try (LedgerNode node = LedgerNode.start(database, "--ledger.reconciliation.stop-writer=true")) {
            LedgerClient bank = new Scheme(node.operator()).aliceAndBob("100000.00", "100000.00");
            pay(bank);
            replaysFindNothingWhilePaymentsFlow(node.auditor(), bank);
            await(node, answer -> answer.text("status").equals("SOUND"));

            edit(node, database, "UPDATE account_balance SET ledger = ledger + 1 WHERE account_id = 'alice'");

            Answer broken = await(node, answer -> answer.json().path("broken").has("I1"));
            assertThat(broken.text("status")).isEqualTo("BROKEN");
            assertThat(broken.json().path("broken").path("I1").asInt()).isEqualTo(1);
            await(node, answer -> answer.body().contains("\"view\":\"account_balance\",\"key\":\"alice\""));
            Answer refused = bank.pay("after", "alice", "bob", "1.00", "EUR");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.text("code")).isEqualTo("writing-stopped");
            Answer replay = node.auditor().post("/v1/audit/replay", "").expect(200);
            assertThat(replay.json().path("differences")).hasSize(1);
            assertThat(replay.json().path("differences").path(0).path("type").asString())
                    .isEqualTo("accounts.HoldPosted");
        }
    }

    private void replaysFindNothingWhilePaymentsFlow(LedgerClient auditor, LedgerClient bank) {
        CompletableFuture<Void> payments =
                CompletableFuture.runAsync(() -> IntStream.range(0, 10).forEach(batch -> pay(bank)));
        int replays = 0;
        do {
            Answer replay = auditor.post("/v1/audit/replay", "").expect(200);
            assertThat(replay.json().path("differences")).as(replay.body()).isEmpty();
            assertThat(replay.json().path("findings")).as(replay.body()).isEmpty();
            assertThat(replay.json().path("trialBalance").path("EUR").asString())
                    .isEqualTo("0.00");
            replays++;
        } while (!payments.isDone());
        payments.join();
        assertThat(replays).isGreaterThan(1);
    }

    private static Answer await(LedgerNode node, Predicate<Answer> found) {
        return Awaitility.await()
                .atMost(SOON)
                .until(() -> node.operator().get("/v1/ops/reconciliation").expect(200), found);
    }

    private void pay(LedgerClient bank) {
        String lines = IntStream.range(0, BATCH)
                .mapToObj(i -> Body.line("key-" + keys.incrementAndGet(), Body.payment("alice", "bob", "1.00", "EUR")))
                .collect(joining("\n"));
        assertThat(bank.lines("/v1/payments/bulk", lines).expect(200).body().lines())
                .hasSize(BATCH)
                .allMatch(line -> line.contains("\"status\":\"COMPLETED\""));
    }

    /** H2 in a file lets no other process in, so the row is edited over the node's own connections there. */
    private static void edit(LedgerNode node, TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.kind() == TestDatabase.Kind.H2
                        ? node.bean(javax.sql.DataSource.class).getConnection()
                        : database.connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
