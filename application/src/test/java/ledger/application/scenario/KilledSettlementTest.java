package ledger.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import ledger.application.support.Body;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerClient.Answer;
import ledger.application.support.LedgerNode;
import ledger.application.support.LedgerProcess;
import ledger.application.support.Log;
import ledger.application.support.TestDatabase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A node is killed while it settles; {@code -Dledger.rounds} says how often. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledSettlementTest {

    private static final int ROUNDS = Integer.getInteger("ledger.rounds", 1);
    private static final int CYCLES = 5 * ROUNDS + 1;
    private static final int MOST_SETTLED_IN_A_ROUND = 2;
    private static final int MOST_NANOS_BEFORE_THE_KILL = 15_000_000;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final ManyCycles many = new ManyCycles(random);
    /** The cycles whose settlement an operator was told of. */
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    private final AtomicBoolean cutShort = new AtomicBoolean();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @MethodSource(TestDatabase.OF_LONG_TESTS)
    void a_settlement_cut_short_by_a_kill_is_done_entirely_or_not_at_all(TestDatabase.Kind kind)
            throws InterruptedException {
        TestDatabase database = TestDatabase.create(kind, directory);
        for (int round = 0; round < ROUNDS; round++) {
            try (LedgerProcess process =
                    LedgerProcess.start(database, directory).awaitReady()) {
                if (round == 0) {
                    many.prepare(process.operator(), CYCLES);
                }
                settleUntilKilled(process, open(process));
            }
            assertThat(countOf(database, "Started")).as("seed " + seed).isEqualTo(countOf(database, "Final"));
        }
        try (LedgerNode restarted = LedgerNode.start(database)) {
            assertThat(restarted.findings()).as("seed " + seed).isEmpty();
            assertThat(many.settled(restarted.operator())).as("seed " + seed).containsAll(acknowledged);
            many.cycles()
                    .forEach(cycle -> assertThat(
                                    settle(restarted.operator(), cycle).text("status"))
                            .isEqualTo("SETTLED"));
            assertThat(many.settled(restarted.operator())).containsExactlyElementsOf(many.cycles());
            assertThat(restarted.findings()).as("seed " + seed).isEmpty();
        }
        assertThat(countOf(database, "Final")).isEqualTo(CYCLES);
    }

    /** What is left to settle after the previous round, in which nothing that was acknowledged got lost. */
    private List<String> open(LedgerProcess process) {
        List<String> settled = many.settled(process.operator());
        assertThat(settled).as("seed " + seed).containsAll(acknowledged);
        List<String> open = new ArrayList<>(many.cycles());
        open.removeAll(settled);
        assertThat(open).as("the kill came while there was something to settle").isNotEmpty();
        return open;
    }

    private void settleUntilKilled(LedgerProcess process, List<String> open) throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(random.nextInt(MOST_SETTLED_IN_A_ROUND + 1));
        CountDownLatch begun = new CountDownLatch(1);
        LedgerClient operator = process.operator();
        Thread settling = new Thread(() -> {
            begun.countDown();
            settleAll(operator, open, enough);
        });
        settling.start();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(enough.await(30, TimeUnit.SECONDS)).as("seed " + seed).isTrue();
        spin(random.nextInt(MOST_NANOS_BEFORE_THE_KILL));
        process.kill();
        settling.join();
        assertThat(cutShort.getAndSet(false))
                .as("the kill came during the settlements")
                .isTrue();
    }

    private void settleAll(LedgerClient operator, List<String> open, CountDownLatch enough) {
        try {
            for (String cycle : open) {
                Answer answer =
                        operator.sendOnce("POST", "/v1/settlements", Body.settlement(cycle), "application/json");
                if (answer.status() == 201 && answer.text("status").equals("SETTLED")) {
                    acknowledged.add(cycle);
                    enough.countDown();
                }
            }
        } catch (IOException e) {
            cutShort.set(true); // the node is gone; what was under way is unknown to this operator
        }
    }

    private static void spin(long nanos) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < nanos) {
            Thread.onSpinWait();
        }
    }

    private static Answer settle(LedgerClient operator, String cycle) {
        return operator.post("/v1/settlements", Body.settlement(cycle)).expect(201);
    }

    private static long countOf(TestDatabase database, String what) {
        return Log.count(database, "payload_type = 'settlements.Settlement" + what + "'");
    }
}
