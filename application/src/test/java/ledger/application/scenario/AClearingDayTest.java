package ledger.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerClient.Answer;
import ledger.application.support.LedgerNode;
import ledger.application.support.Scheme;
import ledger.application.support.TestDatabase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole story once: banks, payments, refusals, suspension, cut-off, a failed settlement, finality; payments that
 * wait and resolve each other, a default; and every view built again.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AClearingDayTest {

    private static final String NORTH = "NORTHBANK";
    private static final String SOUTH = "SOUTHBANK";
    private static final String EAST = "EASTBANK";

    @ParameterizedTest
    @MethodSource(TestDatabase.OF_LONG_TESTS)
    void a_clearing_day_ends_with_balanced_books_whatever_went_wrong_in_it(
            TestDatabase.Kind kind, @TempDir Path directory) {
        try (LedgerNode node = LedgerNode.start(TestDatabase.create(kind, directory))) {
            Day day = new Day(node);
            day.banksOpenTheirBooks();
            day.customersPayUpToTheCap();
            day.aBankIsSuspendedAndReinstated();
            day.theCycleIsCutOffAndPaymentsGoOn();
            day.theSettlementFailsForWantOfCover();
            day.theSettlementIsFinalAfterTheTopUp();
            day.theNextCycleSettlesToo();
            new LiquidityStory(node, day.scheme).tell();
            assertThat(node.findings()).isEmpty();
            day.everyAnswerIsTheSameAfterARebuild();
            assertThat(node.findings()).isEmpty();
        }
    }

    /** The story, told in order. */
    private static final class Day {

        private final LedgerNode node;
        private final Scheme scheme;
        private final Map<String, LedgerClient> keys = new HashMap<>();
        private int orders;

        Day(LedgerNode node) {
            this.node = node;
            this.scheme = new Scheme(node.operator());
        }

        void banksOpenTheirBooks() {
            keys.put("operator", node.operator());
            keys.put("auditor", node.auditor());
            open(NORTH, "500.00", "0.00", Map.of("alice", "1000.00", "ann", "0.01"));
            open(SOUTH, "100.00", "50.00", Map.of("bob", "200.00", "ben", "0.01"));
            open(EAST, "0.00", "0.00", Map.of("carol", "20.00"));
        }

        private void open(String bank, String cap, String cover, Map<String, String> customers) {
            keys.put(bank, scheme.enrol(bank, "EUR"));
            scheme.cap(bank, cap, "EUR");
            scheme.settlement(bank, cover, "EUR");
            customers.forEach((customer, amount) -> {
                scheme.open(bank, customer, "EUR");
                scheme.fund(bank, customer, amount, "EUR");
            });
        }

        void customersPayUpToTheCap() {
            completes(NORTH, "alice", "bob", "300.00", "EUR-1");
            completes(SOUTH, "bob", "carol", "120.00", "EUR-1");
            refuses(EAST, "carol", "alice", "140.01", "AM04");
            refuses(NORTH, "alice", "nobody", "1.00", "AC03");
            completes(NORTH, "alice", "carol", "200.00", "EUR-1");
            refuses(NORTH, "alice", "bob", "0.01", "AM23");
            completes(NORTH, "alice", "ann", "10.00", "");
        }

        void aBankIsSuspendedAndReinstated() {
            String suspension = "/v1/participants/" + SOUTH + "/suspension";
            node.operator().post(suspension, "").expect(200);
            refuses(SOUTH, "bob", "carol", "1.00", "AG10");
            refuses(EAST, "carol", "bob", "1.00", "AG11");
            completes(SOUTH, "bob", "ben", "5.00", "");
            node.operator().delete(suspension).expect(200);
            completes(SOUTH, "bob", "carol", "1.00", "EUR-1");
        }

        void theCycleIsCutOffAndPaymentsGoOn() {
            assertThat(scheme.cutOff("EUR")).isEqualTo("EUR-1");
            completes(EAST, "carol", "bob", "21.00", "EUR-2");
            refuses(NORTH, "alice", "bob", "0.01", "AM23");
            Answer cycle = cycle("EUR-1", "CLOSED");
            assertThat(cycle.perParticipant("positions", "net"))
                    .isEqualTo(Map.of(NORTH, "-500.00", SOUTH, "179.00", EAST, "321.00"));
            assertThat(cycle.text("grossValue")).isEqualTo("621.00");
        }

        void theSettlementFailsForWantOfCover() {
            fails("EUR-1", NORTH, "500.00");
            scheme.topUp(NORTH, "499.99", "EUR");
            fails("EUR-1", NORTH, "0.01");
            assertCover(Map.of(NORTH, "499.99", SOUTH, "50.00", EAST, "0.00"));
            cycle("EUR-1", "FAILED");
            refuses(NORTH, "alice", "bob", "0.01", "AM23");
        }

        void theSettlementIsFinalAfterTheTopUp() {
            scheme.topUp(NORTH, "0.01", "EUR");
            settles("EUR-1", Map.of(NORTH, "-500.00", SOUTH, "179.00", EAST, "321.00"));
            assertCover(Map.of(NORTH, "0.00", SOUTH, "229.00", EAST, "321.00"));
            completes(NORTH, "alice", "bob", "50.00", "EUR-2");
            refuses(EAST, "carol", "bob", "0.01", "AM23");
        }

        void theNextCycleSettlesToo() {
            assertThat(scheme.cutOff("EUR")).isEqualTo("EUR-2");
            fails("EUR-2", NORTH, "50.00");
            scheme.topUp(NORTH, "50.00", "EUR");
            settles("EUR-2", Map.of(NORTH, "-50.00", SOUTH, "71.00", EAST, "-21.00"));
            assertCover(Map.of(NORTH, "0.00", SOUTH, "300.00", EAST, "300.00"));
            Answer open = node.operator().get("/v1/clearing/EUR").expect(200);
            assertThat(open.text("cycle")).isEqualTo("EUR-3");
            assertThat(open.perParticipant("positions", "headroom"))
                    .isEqualTo(Map.of(NORTH, "500.00", SOUTH, "100.00", EAST, "0.00"));
        }

        void everyAnswerIsTheSameAfterARebuild() {
            Map<String, String> before = EveryAnswer.of(node.auditor(), keys);
            node.rebuildViews();
            assertThat(node.findings()).isEmpty();

            assertThat(EveryAnswer.of(node.auditor(), keys)).isEqualTo(before);
        }

        private void completes(String bank, String debtor, String creditor, String amount, String cycle) {
            Answer paid = pay(bank, debtor, creditor, amount);
            assertThat(paid.text("status")).as(paid.body()).isEqualTo("COMPLETED");
            assertThat(paid.text("cycle")).isEqualTo(cycle);
        }

        private void refuses(String bank, String debtor, String creditor, String amount, String code) {
            Answer refused = pay(bank, debtor, creditor, amount);
            assertThat(refused.json().at("/reason/code").asString(""))
                    .as(refused.body())
                    .isEqualTo(code);
        }

        private Answer pay(String bank, String debtor, String creditor, String amount) {
            orders++;
            return scheme.participant(bank)
                    .pay("order-" + orders, debtor, creditor, amount, "EUR")
                    .expect(201);
        }

        private void fails(String cycle, String bank, String shortfall) {
            Answer failed = scheme.settle(cycle);
            assertThat(failed.text("status")).as(failed.body()).isEqualTo("FAILED");
            assertThat(failed.perParticipant("shortfalls", "amount")).isEqualTo(Map.of(bank, shortfall));
        }

        private void settles(String cycle, Map<String, String> transfers) {
            Answer settled = scheme.settle(cycle);
            assertThat(settled.text("status")).as(settled.body()).isEqualTo("SETTLED");
            assertThat(settled.perParticipant("transfers", "amount")).isEqualTo(transfers);
            cycle(cycle, "SETTLED");
        }

        private Answer cycle(String cycle, String status) {
            Answer answer = node.operator().get("/v1/clearing/cycles/" + cycle).expect(200);
            assertThat(answer.text("status")).isEqualTo(status);
            return answer;
        }

        private void assertCover(Map<String, String> balances) {
            balances.forEach((bank, balance) -> assertThat(scheme.participant(bank)
                            .get("/v1/accounts/" + Scheme.settlementAccount(bank, "EUR"))
                            .expect(200)
                            .text("ledgerBalance"))
                    .as(bank)
                    .isEqualTo(balance));
        }
    }
}
