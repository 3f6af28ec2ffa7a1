package ledger.application.scenario;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import ledger.application.support.Body;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerNode;
import ledger.application.support.LedgerProcess;
import ledger.application.support.Log;
import ledger.application.support.Scheme;
import ledger.application.support.TestDatabase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many payments wait for one cap, and the node is killed while it releases them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledResolutionTest {

    private static final int PAYMENTS = 1_000;
    private static final int MOST_MILLIS_BEFORE_THE_KILL = 80;
    private static final String CAP = "/v1/participants/BANKA/net-debit-cap";

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @MethodSource(TestDatabase.OF_LONG_TESTS)
    void a_resolution_cut_short_by_a_kill_releases_everything_or_nothing(TestDatabase.Kind kind)
            throws InterruptedException {
        TestDatabase database = TestDatabase.create(kind, directory);
        try (LedgerProcess process = LedgerProcess.start(database, directory).awaitReady()) {
            queue(process.operator());
            assertThat(waiting(process.operator())).isEqualTo(PAYMENTS);
            killWhileItReleases(process);
        }
        try (LedgerNode node = LedgerNode.start(database)) {
            assertThat(node.findings()).as("seed " + seed).isEmpty();
            assertThat(waiting(node.operator())).as("seed " + seed).isIn(0, PAYMENTS);
            node.operator().put(CAP, cap(PAYMENTS + ".00")).expect(200);
            assertThat(waiting(node.operator())).isZero();
            assertThat(node.findings()).as("seed " + seed).isEmpty();
        }
        assertThat(Log.count(database, "payload_type = 'payments.PaymentCompleted'"))
                .isEqualTo(PAYMENTS + 1L);
        assertThat(Log.count(database, "payload_type = 'queue.PaymentsReleased'"))
                .isEqualTo(1);
    }

    private void killWhileItReleases(LedgerProcess process) throws InterruptedException {
        LedgerClient operator = process.operator();
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> raise = CompletableFuture.runAsync(() -> {
            begun.countDown();
            try {
                operator.sendOnce("PUT", CAP, cap(PAYMENTS + ".00"), "application/json");
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(MOST_MILLIS_BEFORE_THE_KILL)));
        process.kill();
        assertThatExceptionOfType(CompletionException.class)
                .as("the kill came before the answer; seed " + seed)
                .isThrownBy(raise::join)
                .withCauseInstanceOf(IOException.class);
    }

    private static void queue(LedgerClient operator) {
        Scheme scheme = new Scheme(operator);
        for (String bank : new String[] {"BANKA", "BANKB"}) {
            scheme.enrol(bank, "EUR");
            scheme.open(bank, bank + "-customer", "EUR");
        }
        scheme.fund("BANKA", "BANKA-customer", PAYMENTS + ".00", "EUR");
        String order =
                Body.payment("BANKA-customer", "BANKB-customer", "1.00", "EUR").replace("}", ",\"queue\":true}");
        String lines = IntStream.range(0, PAYMENTS)
                .mapToObj(number -> Body.line("order-" + number, order))
                .collect(joining("\n"));
        assertThat(scheme.participant("BANKA")
                        .lines("/v1/payments/bulk", lines)
                        .expect(200)
                        .body()
                        .lines())
                .allMatch(line -> line.contains("\"status\":\"QUEUED\""));
    }

    private static int waiting(LedgerClient operator) {
        return operator.get("/v1/clearing/EUR/queue?limit=1")
                .expect(200)
                .json()
                .get("count")
                .asInt();
    }

    private static String cap(String amount) {
        return "{\"currency\":\"EUR\",\"amount\":\"" + amount + "\"}";
    }
}
