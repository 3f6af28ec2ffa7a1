package ledger.application.scenario;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ledger.application.support.LedgerClient.Answer;
import ledger.application.support.LedgerNode;
import ledger.application.support.Scheme;
import ledger.application.support.TestDatabase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BerkaOrdersTest {

    private static final String SENDER = BerkaOrder.SENDER;
    private static final BigDecimal HALER = new BigDecimal("0.01");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @MethodSource(TestDatabase.OF_LONG_TESTS)
    void every_order_is_paid_once_and_the_positions_and_transfers_are_the_sums_of_the_file(TestDatabase.Kind kind) {
        assumeTrue(BerkaOrder.areHere(), "no real orders here");
        List<BerkaOrder> orders = BerkaOrder.all();
        TestDatabase database = TestDatabase.create(kind, directory);
        try (LedgerNode node = LedgerNode.start(database)) {
            Scheme scheme = BerkaScene.of(node, orders);
            long before = head(node);

            List<String> paid = pay(scheme, orders);

            assertThat(paid).allMatch(line -> line.contains("\"status\":\"COMPLETED\""));
            assertThat(head(node) - before).isEqualTo(7L * orders.size());
            assertThat(netPositions(node)).isEqualTo(sums(orders));

            assertThat(pay(scheme, orders)).isEqualTo(paid);
            assertThat(head(node) - before).as("events after paying again").isEqualTo(7L * orders.size());
            settle(scheme, orders);
            assertThat(node.findings()).isEmpty();
        }
    }

    private static void settle(Scheme scheme, List<BerkaOrder> orders) {
        BigDecimal total = BerkaOrder.total(orders);
        String cycle = scheme.cutOff("CZK");
        failsFor(scheme, cycle, total.toPlainString());
        scheme.topUp(SENDER, total.subtract(HALER).toPlainString(), "CZK");
        failsFor(scheme, cycle, HALER.toPlainString());
        scheme.topUp(SENDER, HALER.toPlainString(), "CZK");

        Answer settled = scheme.settle(cycle);

        assertThat(settled.text("status")).isEqualTo("SETTLED");
        assertThat(settled.perParticipant("transfers", "amount")).isEqualTo(sums(orders));
    }

    private static void failsFor(Scheme scheme, String cycle, String shortfall) {
        Answer failed = scheme.settle(cycle);
        assertThat(failed.text("status")).isEqualTo("FAILED");
        assertThat(failed.perParticipant("shortfalls", "amount")).isEqualTo(Map.of(SENDER, shortfall));
    }

    private static List<String> pay(Scheme scheme, List<BerkaOrder> orders) {
        String lines = orders.stream().map(BerkaOrder::json).collect(joining("\n"));
        return scheme.participant(SENDER)
                .lines("/v1/payments/bulk", lines)
                .expect(200)
                .body()
                .lines()
                .toList();
    }

    private static long head(LedgerNode node) {
        return node.operator()
                .get("/v1/ops/node")
                .expect(200)
                .json()
                .get("index")
                .asLong();
    }

    private static Map<String, String> netPositions(LedgerNode node) {
        return node.operator().get("/v1/clearing/CZK").expect(200).perParticipant("positions", "net");
    }

    private static Map<String, String> sums(List<BerkaOrder> orders) {
        Map<String, String> sums = new TreeMap<>();
        BerkaOrder.sumBy(orders, BerkaOrder::bank).forEach((bank, sum) -> sums.put(bank, sum.toPlainString()));
        sums.put(SENDER, BerkaOrder.total(orders).negate().toPlainString());
        return sums;
    }
}
