package ledger.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerClient.Answer;
import ledger.application.support.LedgerProcess;
import ledger.application.support.Scheme;
import ledger.application.support.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void the_standby_reads_refuses_writes_and_takes_over_when_the_writer_is_killed() {
        try (LedgerProcess writer = LedgerProcess.start(database, first).awaitReady();
                LedgerProcess standby = LedgerProcess.start(database, second).awaitReady()) {
            Pair pair = new Pair(writer, standby);
            pair.prepare();

            assertThat(pair.onStandby().get("/v1/ops/node").text("role")).isEqualTo("STANDBY");
            Answer refused = pair.onStandby().pay("too-early", "alice", "bob", "1.00", "EUR");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(pair.onStandby().get("/v1/accounts/alice").expect(200).text("ledgerBalance"))
                    .isEqualTo("100.00");

            writer.kill();

            pair.awaitPaymentOnStandby("after-kill");
        }
    }

    @Test
    void a_paused_writer_is_replaced_and_cannot_write_when_it_wakes() {
        try (LedgerProcess writer = LedgerProcess.start(database, first).awaitReady();
                LedgerProcess standby = LedgerProcess.start(database, second).awaitReady()) {
            Pair pair = new Pair(writer, standby);
            pair.prepare();

            writer.pause();
            pair.awaitPaymentOnStandby("after-pause");
            writer.resume();

            Answer late = pair.onWriter().pay("late", "alice", "bob", "1.00", "EUR");
            assertThat(late.status()).isEqualTo(503);
            assertThat(pair.onStandby().get("/v1/accounts/alice").expect(200).text("ledgerBalance"))
                    .isEqualTo("99.00");
            Awaitility.await()
                    .atMost(TAKE_OVER)
                    .until(() ->
                            pair.onWriter().get("/v1/ops/node").text("role").equals("STANDBY"));
            assertThat(pair.onWriter().get("/v1/accounts/alice").expect(200).text("ledgerBalance"))
                    .isEqualTo("99.00");
        }
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

        LedgerClient onStandby() {
            return standby.client(key);
        }

        void awaitPaymentOnStandby(String idempotencyKey) {
            Awaitility.await("take-over")
                    .atMost(TAKE_OVER)
                    .until(() -> onStandby()
                                    .pay(idempotencyKey, "alice", "bob", "1.00", "EUR")
                                    .status()
                            == 201);
        }
    }
}
