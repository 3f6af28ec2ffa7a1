package ledger.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import ledger.application.support.LedgerClient.Answer;
import ledger.application.support.LedgerNode;
import ledger.application.support.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The settlement of four banks' payments: it fails for want of cover, is topped up and succeeds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettlementTest {

    private static final int OPERATORS = 6;
    private static final int FAILING_ATTEMPTS = 20;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @MethodSource(TestDatabase.OF_LONG_TESTS)
    void a_cycle_fails_to_settle_without_cover_and_settles_after_a_top_up(TestDatabase.Kind kind) {
        try (LedgerNode node = LedgerNode.start(TestDatabase.create(kind, directory))) {
            FourBanks banks = new FourBanks(node).open().withSettlementAccounts();
            String cycle = banks.cycle();

            fails(banks, cycle);
            assertThat(node.findings()).isEmpty();
            banks.scheme().topUp("BANKA", "150000.00", "USD");
            settles(banks, cycle);
            changesNothingWhenAskedAgain(node, banks, cycle);

            assertThat(node.findings()).isEmpty();
        }
    }

    private static void fails(FourBanks banks, String cycle) {
        Map<String, String> before = banks.settlementBalances();
        Answer closed = banks.cycle(cycle);
        assertThat(closed.text("status")).isEqualTo("CLOSED");
        assertThat(closed.text("grossValue")).isEqualTo("2850000.00");
        assertThat(closed.perParticipant("positions", "net")).isEqualTo(FourBanks.NETS);
        Map<String, String> headroom = banks.headroom();

        Answer failed = banks.scheme().settle(cycle);

        assertThat(failed.text("cycle")).isEqualTo(cycle);
        assertThat(failed.text("status")).isEqualTo("FAILED");
        assertThat(failed.perParticipant("shortfalls", "amount")).isEqualTo(Map.of("BANKA", "150000.00"));
        assertThat(failed.json().path("transfers")).isEmpty();
        assertThat(banks.settlementBalances()).isEqualTo(before);
        assertThat(banks.headroom()).isEqualTo(headroom);
        assertThat(banks.cycle(cycle).text("status")).isEqualTo("FAILED");
        assertSameSettlement(banks.settlement(cycle), failed);
    }

    private static void settles(FourBanks banks, String cycle) {
        Answer settled = banks.scheme().settle(cycle);

        assertThat(settled.text("status")).isEqualTo("SETTLED");
        assertThat(settled.perParticipant("transfers", "amount")).isEqualTo(FourBanks.NETS);
        assertThat(settled.json().path("shortfalls")).isEmpty();
        assertThat(banks.settlementBalances())
                .isEqualTo(Map.of("BANKA", "0.00", "BANKB", "600000.00", "BANKC", "0.00", "BANKD", "100000.00"));
        assertThat(banks.headroom()).isEqualTo(FourBanks.CAPS);
        Answer closed = banks.cycle(cycle);
        assertThat(closed.text("status")).isEqualTo("SETTLED");
        assertThat(closed.perParticipant("positions", "net")).isEqualTo(FourBanks.NETS);
        assertSameSettlement(banks.settlement(cycle), settled);
    }

    private static void assertSameSettlement(Answer read, Answer answered) {
        for (String field : List.of("settlementId", "cycle", "status")) {
            assertThat(read.text(field)).as(field).isEqualTo(answered.text(field));
        }
        for (String list : List.of("transfers", "shortfalls")) {
            assertThat(read.perParticipant(list, "amount")).as(list).isEqualTo(answered.perParticipant(list, "amount"));
        }
    }

    private static void changesNothingWhenAskedAgain(LedgerNode node, FourBanks banks, String cycle) {
        Answer before = banks.settlement(cycle);
        long head = head(node);

        Answer again = banks.scheme().settle(cycle);

        assertThat(head(node)).as("head of the log").isEqualTo(head);
        assertSameSettlement(before, again);
        assertThat(banks.scheme().settle(cycle).body()).isEqualTo(again.body());
    }

    private static long head(LedgerNode node) {
        return node.operator().get("/v1/ops/node").json().path("index").asLong();
    }

    @ParameterizedTest
    @MethodSource(TestDatabase.OF_LONG_TESTS)
    void operators_who_settle_at_once_get_one_settlement_and_payments_go_on_meanwhile(TestDatabase.Kind kind)
            throws Exception {
        try (LedgerNode node = LedgerNode.start(TestDatabase.create(kind, directory))) {
            FourBanks banks = new FourBanks(node).open().withSettlementAccounts();
            String cycle = banks.cycle();
            try (Payer payer = new Payer(banks)) {
                for (int attempt = 0; attempt < FAILING_ATTEMPTS; attempt++) {
                    assertThat(banks.scheme().settle(cycle).text("status")).isEqualTo("FAILED");
                }
                payer.awaitMore(5);
                banks.scheme().topUp("BANKA", "150000.00", "USD");

                List<Answer> answers = atOnce(() -> banks.scheme().settle(cycle));

                assertThat(answers).allMatch(answer -> answer.text("status").equals("SETTLED"));
                assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
                payer.awaitMore(5);
            }
            assertThat(banks.settlementBalances())
                    .containsEntry("BANKA", "0.00")
                    .containsEntry("BANKB", "600000.00");
            assertThat(node.findings()).isEmpty();
        }
    }

    private static List<Answer> atOnce(Callable<Answer> call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(OPERATORS);
        ExecutorService operators = Executors.newFixedThreadPool(OPERATORS);
        try {
            Callable<Answer> together = () -> {
                start.await();
                return call.call();
            };
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : operators.invokeAll(Collections.nCopies(OPERATORS, together))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            operators.shutdownNow();
        }
    }

    /** Pays one dollar after another into the next cycle until it is closed; each must complete. */
    private static final class Payer implements AutoCloseable {

        private final AtomicBoolean done = new AtomicBoolean();
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final CompletableFuture<Void> running;
        private volatile int paid;

        Payer(FourBanks banks) {
            running = CompletableFuture.runAsync(() -> payUntilDone(banks), thread);
        }

        private void payUntilDone(FourBanks banks) {
            for (int number = 0; !done.get(); number++) {
                Answer answer = banks.pay("meanwhile-" + number, "BANKA", "BANKB", "1.00");
                assertThat(answer.text("status")).as(answer.body()).isEqualTo("COMPLETED");
                assertThat(answer.text("cycle")).isEqualTo("USD-2");
                paid = number + 1;
            }
        }

        void awaitMore(int count) {
            int goal = paid + count;
            Awaitility.await(count + " more payments").until(() -> running.isDone() || paid >= goal);
        }

        @Override
        public void close() {
            done.set(true);
            running.join();
            thread.shutdown();
        }
    }
}
