package ledger.application.scenario;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import ledger.application.support.Body;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerClient.Answer;
import ledger.application.support.LedgerNode;
import ledger.application.support.LedgerProcess;
import ledger.application.support.Replay;
import ledger.application.support.Scheme;
import ledger.application.support.TestDatabase;
import ledger.messages.LogHead;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node is killed while clients pay and a view is being rebuilt. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledNodeTest {

    private static final int PAYMENTS = 3_000;
    private static final int REBUILD_AFTER = 300;
    private static final int KILL_AFTER = 1_200;
    private static final int CLIENTS = 16;

    /** A rebuild takes long, and nothing is sealed. */
    private static final String[] SLOW_BEHIND_THE_WRITER = {
        "--ledger.projections.rebuild-batch-size=1", "--ledger.seals.interval=1h", "--ledger.seals.events=1000000"
    };

    @TempDir
    private Path directory;

    /** What the clients were told before the node died: payment id by key. */
    private final Map<Integer, String> acknowledged = new ConcurrentHashMap<>();

    @ParameterizedTest
    @MethodSource(TestDatabase.OF_LONG_TESTS)
    void a_killed_node_has_every_acknowledged_payment_exactly_once_and_none_half_done(TestDatabase.Kind kind)
            throws InterruptedException {
        TestDatabase database = TestDatabase.create(kind, directory);
        String bankKey = payUntilKilled(database);

        assertThat(acknowledged.size()).as("payments before the kill").isBetween(KILL_AFTER, PAYMENTS - 1);

        try (LedgerNode restarted = LedgerNode.start(database)) {
            LedgerClient bank = restarted.client(bankKey);
            acknowledged.forEach((number, paymentId) -> assertThat(
                            bank.get("/v1/payments/" + paymentId).expect(200).text("status"))
                    .isEqualTo("COMPLETED"));
            assertThat(restarted.findings()).isEmpty();
            rebuildsAnew(restarted);

            Map<Integer, String> all = payTheRest(bank);
            assertThat(all).containsAllEntriesOf(acknowledged);
            assertThat(all).hasSize(PAYMENTS);
            assertThat(bank.get("/v1/accounts/alice").expect(200).text("ledgerBalance"))
                    .isEqualTo("97000.00");
            assertThat(restarted.findings()).isEmpty();
            awaitSealed(restarted);
        }
    }

    /** The rebuild that was cut short is forgotten; what it left behind is in nobody's way. */
    private static void rebuildsAnew(LedgerNode restarted) {
        Replay replay = new Replay(restarted.operator(), "balances");
        assertThat(replay.progress().text("status")).isEqualTo("NONE");
        assertThat(shadows(restarted)).isEqualTo(1);

        replay.run();

        assertThat(shadows(restarted)).isZero();
    }

    private static int shadows(LedgerNode node) {
        return node.bean(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name = 'ledger_shadow'")
                .query(Integer.class)
                .single();
    }

    /** The killed node had sealed nothing of what it wrote. */
    private static void awaitSealed(LedgerNode node) {
        long head = node.bean(LogHead.class).index();
        Awaitility.await().untilAsserted(() -> {
            Answer verdict = node.auditor().get("/v1/audit/verify").expect(200);
            assertThat(verdict.json().path("valid").booleanValue())
                    .as(verdict.body())
                    .isTrue();
            assertThat(verdict.json().path("sealed").longValue()).isEqualTo(head + 1);
        });
    }

    private String payUntilKilled(TestDatabase database) throws InterruptedException {
        try (LedgerProcess process =
                LedgerProcess.start(database, directory, SLOW_BEHIND_THE_WRITER).awaitReady()) {
            LedgerClient bank = new Scheme(process.operator()).aliceAndBob("100000.00", "100000.00");
            CountDownLatch some = new CountDownLatch(REBUILD_AFTER);
            CountDownLatch enough = new CountDownLatch(KILL_AFTER);
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            AtomicInteger next = new AtomicInteger();
            for (int i = 0; i < CLIENTS; i++) {
                clients.execute(() -> payOneByOne(bank, next, some, enough));
            }
            assertThat(some.await(120, TimeUnit.SECONDS)).isTrue();
            Replay replay = new Replay(process.operator(), "balances");
            replay.begin().expect(202);
            assertThat(enough.await(120, TimeUnit.SECONDS)).isTrue();
            assertThat(replay.progress().text("status")).isEqualTo("RUNNING");
            process.kill();
            clients.shutdown();
            assertThat(clients.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            return bank.key();
        }
    }

    private void payOneByOne(LedgerClient bank, AtomicInteger next, CountDownLatch... counted) {
        for (int number = next.getAndIncrement(); number < PAYMENTS; number = next.getAndIncrement()) {
            try {
                Answer answer = bank.sendOnce(
                        "POST", "/v1/payments", order(), "application/json", "Idempotency-Key", "key-" + number);
                if (answer.status() == 201) {
                    acknowledged.put(number, answer.text("paymentId"));
                    List.of(counted).forEach(CountDownLatch::countDown);
                }
            } catch (IOException e) {
                return; // the node is gone; what was under way is unknown to this client
            }
        }
    }

    private static String order() {
        return Body.payment("alice", "bob", "1.00", "EUR");
    }

    private static Map<Integer, String> payTheRest(LedgerClient bank) {
        String lines = IntStream.range(0, PAYMENTS)
                .mapToObj(number -> Body.line("key-" + number, order()))
                .collect(joining("\n"));
        List<String> answers = bank.lines("/v1/payments/bulk", lines)
                .expect(200)
                .body()
                .lines()
                .toList();
        Map<Integer, String> all = new ConcurrentHashMap<>();
        for (int number = 0; number < answers.size(); number++) {
            Answer line = new Answer(200, java.net.http.HttpHeaders.of(Map.of(), (a, b) -> true), answers.get(number));
            assertThat(line.text("status")).isEqualTo("COMPLETED");
            all.put(number, line.text("paymentId"));
        }
        return all;
    }
}
