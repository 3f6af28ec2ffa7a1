package ledger.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import ledger.application.support.FollowedLog;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerProcess;
import ledger.application.support.Log;
import ledger.application.support.Scheme;
import ledger.application.support.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The writer is told to stop (SIGTERM) while clients pay: once, or as often as {@code -Dledger.shutdowns} says. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoppedNodeTest {

    private static final Logger LOG = LoggerFactory.getLogger(StoppedNodeTest.class);

    private static final int ROUNDS = Integer.getInteger("ledger.shutdowns", 1);
    private static final int PAID_IN_A_ROUND = 200;
    private static final int ENDED_BY_SIGTERM = 128 + 15;
    private static final Duration TIME_TO_PAY = Duration.ofSeconds(60);
    private static final Duration TAKE_OVER = Duration.ofSeconds(5);
    private static final String NOTICE = "--ledger.node.notice=1s";

    private final List<LedgerProcess> all = new ArrayList<>();
    private final PayingClients clients = new PayingClients();

    @TempDir
    private Path directory;

    private String operatorKey = "";
    private String bankKey = "";

    @ParameterizedTest
    @MethodSource("databases")
    void a_node_that_is_told_to_stop_answers_what_it_let_in_and_refuses_the_rest(TestDatabase.Kind kind)
            throws IOException, InterruptedException {
        TestDatabase database = TestDatabase.create(kind, directory);
        boolean alone = kind == TestDatabase.Kind.H2;
        LedgerProcess writer = node(database, "first").awaitReady();
        prepare(writer);
        for (int round = 0; round < (alone ? 1 : ROUNDS); round++) {
            LedgerProcess standby =
                    alone ? writer : node(database, "of-round-" + round).awaitReady();
            stopUnderLoad(writer);
            writer = alone ? node(database, "again").awaitReady() : awaitWriting(standby);
        }
        nothingIsLostOrDoubled(database, writer);
    }

    /** A node on H2 has no other that takes over; it is stopped where there is time for many rounds. */
    static List<TestDatabase.Kind> databases() {
        return ROUNDS == 1 ? List.of(TestDatabase.Kind.POSTGRESQL) : List.of(TestDatabase.Kind.values());
    }

    @AfterEach
    void close() {
        all.forEach(LedgerProcess::close);
    }

    private LedgerProcess node(TestDatabase database, String name) throws IOException {
        boolean own = database.kind() == TestDatabase.Kind.POSTGRESQL;
        LedgerProcess node = LedgerProcess.start(
                database,
                own ? Files.createDirectory(directory.resolve(name)) : directory,
                NOTICE,
                "--ledger.seals.key-file=" + directory.resolve("shared-seal-key.pem"));
        all.add(node);
        return node;
    }

    private void prepare(LedgerProcess writer) {
        operatorKey = writer.operator().key();
        bankKey = new Scheme(writer.operator())
                .aliceAndBob("100000.00", "100000.00")
                .key();
    }

    private void stopUnderLoad(LedgerProcess writer) throws InterruptedException {
        LedgerClient bank = writer.client(bankKey);
        int enough = clients.paid().size() + PAID_IN_A_ROUND;
        try (FollowedLog followed = FollowedLog.open(bank, "?from=0")) {
            clients.begin(bank);
            Awaitility.await("payments")
                    .atMost(TIME_TO_PAY)
                    .until(() -> clients.paid().size() >= enough
                            || !clients.failures().isEmpty());
            assertThat(clients.failures()).isEmpty();
            long since = System.nanoTime();
            clients.goHomeWhenRefused();
            writer.tellToStop();
            goesOnForAWhileWithoutBeingReady(writer);
            clients.end();
            assertThat(followed.end()).isEqualTo("ended");
            assertThat(writer.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
            LOG.info("ended after {} ms", millis(since));
        }
        assertThat(clients.failures()).isEmpty();
        assertThat(clients.refused()).as("refused by the node that stopped").isPositive();
    }

    private void goesOnForAWhileWithoutBeingReady(LedgerProcess writer) {
        Awaitility.await("not ready")
                .pollInterval(Duration.ofMillis(10))
                .until(() ->
                        writer.client(bankKey).get("/actuator/health/readiness").status() == 503);
        assertThat(clients.refused()).isZero();
        int paid = clients.paid().size();
        Awaitility.await("payments of a node that is not ready")
                .pollInterval(Duration.ofMillis(10))
                .until(() -> clients.paid().size() > paid);
    }

    /** The right to write was given up, and did not have to time out. */
    private LedgerProcess awaitWriting(LedgerProcess standby) {
        long since = System.nanoTime();
        Awaitility.await("take-over")
                .atMost(TAKE_OVER)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> standby.client(operatorKey).get("/v1/ops/node").text("role"), "WRITER"::equals);
        LOG.info("taken over {} ms after the end of the process", millis(since));
        return standby;
    }

    private static long millis(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / 1_000_000;
    }

    private void nothingIsLostOrDoubled(TestDatabase database, LedgerProcess writer) {
        LedgerClient operator = writer.client(operatorKey);
        int paid = clients.paid().size();
        LOG.info("{} payments, {} refused in the last round", paid, clients.refused());
        clients.paid().values().stream()
                .limit(PAID_IN_A_ROUND)
                .forEach(paymentId -> assertThat(operator.get("/v1/payments/" + paymentId)
                                .expect(200)
                                .text("status"))
                        .isEqualTo("COMPLETED"));
        assertThat(clients.paid().values()).doesNotHaveDuplicates();
        assertThat(operator.post("/v1/audit/replay", "").expect(200).json().path("differences"))
                .isEmpty();
        writer.close(); // H2's file is open to one process
        assertThat(Log.count(database, "payload_type = 'payments.PaymentCompleted'"))
                .isEqualTo(Log.count(database, "payload_type = 'payments.PaymentInitiated'"))
                .isEqualTo(paid + 1L); // and the funding
    }
}
