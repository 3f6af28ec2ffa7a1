package ledger.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import ledger.application.support.FollowedLog;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerClient.Answer;
import ledger.application.support.LedgerProcess;
import ledger.application.support.Replay;
import ledger.application.support.Scheme;
import ledger.application.support.TestDatabase;
import ledger.query.audit.sealing.OutsideSeals;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two processes on one PostgreSQL: one writes, the other stands by and takes over. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoNodesTest {

    private static final Duration TAKE_OVER = Duration.ofSeconds(10);

    private TestDatabase database;
    private Path first;
    private Path second;

    @BeforeEach
    void directories(@TempDir Path directory) throws IOException {
        database = TestDatabase.create(TestDatabase.Kind.POSTGRESQL, directory);
        first = Files.createDirectory(directory.resolve("first"));
        second = Files.createDirectory(directory.resolve("second"));
    }

    @Test
    void the_standby_takes_over_from_a_paused_writer_and_that_one_from_a_killed_one() {
        try (LedgerProcess writer = LedgerProcess.start(database, first).awaitReady();
                LedgerProcess standby = LedgerProcess.start(database, second).awaitReady()) {
            Pair pair = new Pair(writer, standby);
            pair.prepare();
            readsAndRefusesWrites(pair);
            followsTheWriter(pair);

            writer.pause();
            awaitPaymentOn(pair.onStandby(), "after-pause");
            writer.resume();
            cannotWriteAnyMore(pair);

            everythingIsSealed(pair.operatorOnStandby(), second);
            standby.kill();
            awaitPaymentOn(pair.onWriter(), "after-kill");
            assertThat(balance(pair.onWriter())).isEqualTo("98.00");
            everythingIsSealed(writer.operator(), first);
            // each node sealed with a key of its own
            assertThat(writer.operator().get("/v1/audit/key").json().path("keys"))
                    .hasSize(2);
        }
    }

    /** A node keeps what the other one sealed as well. */
    private static void everythingIsSealed(LedgerClient node, Path directory) {
        Awaitility.await().atMost(TAKE_OVER).untilAsserted(() -> {
            JsonNode verdict = node.get("/v1/audit/verify").expect(200).json();
            assertThat(verdict.path("finding").asString("")).isEmpty();
            assertThat(verdict.path("sealed").longValue())
                    .isEqualTo(verdict.path("events").longValue())
                    .isEqualTo(new OutsideSeals(directory.resolve("checkpoints.ndjson")).size());
        });
    }

    private static void readsAndRefusesWrites(Pair pair) {
        assertThat(pair.onStandby().get("/v1/ops/node").text("role")).isEqualTo("STANDBY");
        Answer unbegun = new Replay(pair.operatorOnStandby(), "balances").begin();
        assertThat(unbegun.status()).isEqualTo(503);
        assertThat(unbegun.headers().firstValue("Retry-After")).isPresent();
        Answer refused = pair.onStandby().pay("too-early", "alice", "bob", "1.00", "EUR");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(balance(pair.onStandby())).isEqualTo("100.00");
    }

    private static void followsTheWriter(Pair pair) {
        try (FollowedLog followed = FollowedLog.open(pair.onStandby(), "?from=0")) {
            followed.awaitType("accounts.CreditPosted");
            pair.onWriter().post("/v1/accounts/alice/block", "").expect(200);
            followed.awaitType("accounts.AccountBlocked");
            pair.onWriter().post("/v1/accounts/alice/unblock", "").expect(200);
            followed.awaitType("accounts.AccountUnblocked");
        }
    }

    private static void cannotWriteAnyMore(Pair pair) {
        Answer late = pair.onWriter().pay("late", "alice", "bob", "1.00", "EUR");
        assertThat(late.status()).isEqualTo(503);
        assertThat(balance(pair.onStandby())).isEqualTo("99.00");
        Awaitility.await()
                .atMost(TAKE_OVER)
                .until(() -> pair.onWriter().get("/v1/ops/node").text("role").equals("STANDBY"));
        assertThat(balance(pair.onWriter())).isEqualTo("99.00");
    }

    private static void awaitPaymentOn(LedgerClient node, String idempotencyKey) {
        Awaitility.await("take-over")
                .atMost(TAKE_OVER)
                .until(() ->
                        node.pay(idempotencyKey, "alice", "bob", "1.00", "EUR").status() == 201);
    }

    private static String balance(LedgerClient node) {
        return node.get("/v1/accounts/alice").expect(200).text("ledgerBalance");
    }

    /** The two nodes with one bank's key. */
    private static final class Pair {

        private final LedgerProcess writer;
        private final LedgerProcess standby;
        private final Scheme scheme;
        private String key = "";

        Pair(LedgerProcess writer, LedgerProcess standby) {
            this.writer = writer;
            this.standby = standby;
            this.scheme = new Scheme(writer.operator());
        }

        void prepare() {
            key = scheme.enrol("BANKA", "EUR").key();
            scheme.enrol("BANKB", "EUR");
            scheme.cap("BANKA", "100.00", "EUR");
            scheme.open("BANKA", "alice", "EUR");
            scheme.open("BANKB", "bob", "EUR");
            scheme.fund("BANKA", "alice", "100.00", "EUR");
        }

        LedgerClient onWriter() {
            return writer.client(key);
        }

        LedgerClient operatorOnStandby() {
            return standby.client(writer.operator().key());
        }

        LedgerClient onStandby() {
            return standby.client(key);
        }
    }
}
