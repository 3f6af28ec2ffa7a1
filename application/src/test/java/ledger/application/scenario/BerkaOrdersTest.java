package ledger.application.scenario;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import ledger.application.support.Body;
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
            Scheme scheme = prepare(node, orders);
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

    private static Scheme prepare(LedgerNode node, List<BerkaOrder> orders) {
        Scheme scheme = new Scheme(node.operator());
        scheme.enrol(SENDER, "CZK");
        scheme.cap(SENDER, "1000000000.00", "CZK");
        orders.stream().map(BerkaOrder::bank).distinct().forEach(bank -> scheme.enrol(bank, "CZK"));
        Stream.concat(Stream.of(SENDER), orders.stream().map(BerkaOrder::bank).distinct())
                .forEach(bank -> scheme.settlement(bank, "0.00", "CZK"));
        openAccounts(scheme, SENDER, orders.stream().map(BerkaOrder::debtor).distinct());
        orders.stream()
                .collect(groupingBy(BerkaOrder::bank))
                .forEach((bank, own) -> openAccounts(
                        scheme, bank, own.stream().map(BerkaOrder::creditor).distinct()));
        fund(node.operator(), BerkaOrder.sumBy(orders, BerkaOrder::debtor));
        return scheme;
    }

    private static void openAccounts(Scheme scheme, String bank, Stream<String> accounts) {
        String lines = accounts.map(account -> Body.account(account, bank, "CZK", "CUSTOMER"))
                .collect(joining("\n"));
        Answer answer =
                scheme.participant(bank).lines("/v1/accounts/bulk", lines).expect(201);
        assertThat(answer.body().lines()).allMatch(line -> line.contains("\"status\":\"OPEN\""));
    }

    private static void fund(LedgerClient operator, Map<String, BigDecimal> needs) {
        String lines = needs.entrySet().stream()
                .map(need -> fundingLine(need.getKey(), need.getValue()))
                .collect(joining("\n"));
        Answer answer = operator.lines("/v1/payments/bulk", lines).expect(200);
        assertThat(answer.body().lines()).allMatch(line -> line.contains("\"status\":\"COMPLETED\""));
    }

    private static String fundingLine(String account, BigDecimal amount) {
        String payment = Body.payment(Scheme.funding(SENDER, "CZK"), account, amount.toPlainString(), "CZK");
        return Body.line("fund-" + account, payment);
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
