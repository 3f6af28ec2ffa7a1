package ledger.application.scenario;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import ledger.application.support.Body;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerNode;
import ledger.application.support.Scheme;
import ledger.application.support.TestDatabase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BerkaOrdersTest {

    private static final Path ORDERS =
            Path.of(System.getProperty("ledger.shared", "../../shared"), "data", "payments", "berka-orders.tsv");
    private static final String SENDER = "CZSENDER";

    @TempDir
    private Path directory;

    private record Order(String id, String debtor, String bank, String creditor, BigDecimal amount) {

        static Order read(String line) {
            String[] fields = line.split("\t", -1);
            String bank = "BANK" + fields[2];
            return new Order(
                    fields[0], SENDER + "-" + fields[1], bank, bank + "-" + fields[3], new BigDecimal(fields[4]));
        }

        String json() {
            String payment = Body.payment(debtor, creditor, amount.toPlainString(), "CZK");
            return Body.line("order-" + id, payment);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void every_order_is_paid_once_and_the_positions_are_the_sums_of_the_file(TestDatabase.Kind kind)
            throws IOException {
        assumeTrue(Files.exists(ORDERS), "no real orders here: " + ORDERS);
        List<Order> orders =
                Files.readAllLines(ORDERS).stream().map(Order::read).toList();
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
            assertThat(node.findings()).isEmpty();
        }
    }

    private static Scheme prepare(LedgerNode node, List<Order> orders) {
        Scheme scheme = new Scheme(node.operator());
        scheme.enrol(SENDER, "CZK");
        scheme.cap(SENDER, "1000000000.00", "CZK");
        orders.stream().map(Order::bank).distinct().forEach(bank -> scheme.enrol(bank, "CZK"));
        openAccounts(scheme, SENDER, orders.stream().map(Order::debtor).distinct());
        orders.stream()
                .collect(groupingBy(Order::bank))
                .forEach((bank, own) -> openAccounts(
                        scheme, bank, own.stream().map(Order::creditor).distinct()));
        fund(node.operator(), sumBy(orders, Order::debtor));
        return scheme;
    }

    private static void openAccounts(Scheme scheme, String bank, java.util.stream.Stream<String> accounts) {
        String lines = accounts.map(account -> Body.account(account, bank, "CZK", "CUSTOMER"))
                .collect(joining("\n"));
        LedgerClient.Answer answer =
                scheme.participant(bank).lines("/v1/accounts/bulk", lines).expect(201);
        assertThat(answer.body().lines()).allMatch(line -> line.contains("\"status\":\"OPEN\""));
    }

    private static void fund(LedgerClient operator, Map<String, BigDecimal> needs) {
        String lines = needs.entrySet().stream()
                .map(need -> fundingLine(need.getKey(), need.getValue()))
                .collect(joining("\n"));
        LedgerClient.Answer answer = operator.lines("/v1/payments/bulk", lines).expect(200);
        assertThat(answer.body().lines()).allMatch(line -> line.contains("\"status\":\"COMPLETED\""));
    }

    private static String fundingLine(String account, BigDecimal amount) {
        String payment = Body.payment(Scheme.funding(SENDER, "CZK"), account, amount.toPlainString(), "CZK");
        return Body.line("fund-" + account, payment);
    }

    private static List<String> pay(Scheme scheme, List<Order> orders) {
        String lines = orders.stream().map(Order::json).collect(joining("\n"));
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
        JsonNode cycle = node.operator().get("/v1/clearing/CZK").expect(200).json();
        Map<String, String> nets = new TreeMap<>();
        cycle.get("positions")
                .forEach(row -> nets.put(
                        row.get("participantId").asString(), row.get("net").asString()));
        return nets;
    }

    private static Map<String, String> sums(List<Order> orders) {
        Map<String, String> sums = new TreeMap<>();
        sumBy(orders, Order::bank).forEach((bank, sum) -> sums.put(bank, sum.toPlainString()));
        BigDecimal total = orders.stream().map(Order::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        sums.put(SENDER, total.negate().toPlainString());
        return sums;
    }

    private static Map<String, BigDecimal> sumBy(List<Order> orders, Function<Order, String> key) {
        return orders.stream()
                .collect(groupingBy(key, mapping(Order::amount, reducing(BigDecimal.ZERO, BigDecimal::add))));
    }
}
