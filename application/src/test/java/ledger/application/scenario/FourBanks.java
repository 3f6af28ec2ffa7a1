package ledger.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ledger.application.support.LedgerClient.Answer;
import ledger.application.support.LedgerNode;
import ledger.application.support.Scheme;

/**
 * Four banks and the six payments between them that a public example of multilateral netting uses (in dollars; the nets
 * are recomputed), with the smallest caps that let them pass in their order.
 */
final class FourBanks {

    static final List<String> ALL = List.of("BANKA", "BANKB", "BANKC", "BANKD");
    static final Map<String, String> NETS =
            Map.of("BANKA", "-450000.00", "BANKB", "600000.00", "BANKC", "-250000.00", "BANKD", "100000.00");
    static final Map<String, String> CAPS =
            Map.of("BANKA", "1000000.00", "BANKB", "0.00", "BANKC", "250000.00", "BANKD", "0.00");
    private static final List<Order> ORDERS = List.of(
            new Order("BANKA", "BANKB", "1000000.00"),
            new Order("BANKB", "BANKC", "500000.00"),
            new Order("BANKC", "BANKA", "750000.00"),
            new Order("BANKA", "BANKD", "300000.00"),
            new Order("BANKD", "BANKB", "200000.00"),
            new Order("BANKB", "BANKA", "100000.00"));

    private final LedgerNode node;
    private final Scheme scheme;

    FourBanks(LedgerNode node) {
        this.node = node;
        this.scheme = new Scheme(node.operator());
    }

    private record Order(String debtor, String creditor, String amount) {}

    Scheme scheme() {
        return scheme;
    }

    /** Enrols the banks, with a cap and a customer with plenty of money each. */
    FourBanks open() {
        for (String bank : ALL) {
            scheme.enrol(bank, "USD");
            scheme.cap(bank, CAPS.getOrDefault(bank, "0.00"), "USD");
            scheme.open(bank, customer(bank), "USD");
            scheme.fund(bank, customer(bank), "10000000.00", "USD");
        }
        return this;
    }

    /** Opens the settlement accounts: A has 300,000 and C 250,000, the others nothing. */
    FourBanks withSettlementAccounts() {
        scheme.settlement("BANKA", "300000.00", "USD");
        scheme.settlement("BANKB", "0.00", "USD");
        scheme.settlement("BANKC", "250000.00", "USD");
        scheme.settlement("BANKD", "0.00", "USD");
        return this;
    }

    /** Sends the six payments, cuts the cycle off and tells its name. */
    String cycle() {
        String open = node.operator().get("/v1/clearing/USD").expect(200).text("cycle");
        int number = 0;
        for (Order order : ORDERS) {
            number++;
            Answer paid = pay(open + "-order-" + number, order.debtor(), order.creditor(), order.amount());
            assertThat(paid.text("status")).as(paid.body()).isEqualTo("COMPLETED");
        }
        assertThat(scheme.cutOff("USD")).isEqualTo(open);
        return open;
    }

    Answer pay(String key, String debtor, String creditor, String amount) {
        return scheme.participant(debtor)
                .pay(key, customer(debtor), customer(creditor), amount, "USD")
                .expect(201);
    }

    static String customer(String bank) {
        return bank + "-customer";
    }

    Answer cycle(String cycle) {
        return node.operator().get("/v1/clearing/cycles/" + cycle).expect(200);
    }

    Answer settlement(String cycle) {
        return node.operator().get("/v1/settlements/" + cycle).expect(200);
    }

    /** How far each bank may go now. */
    Map<String, String> headroom() {
        return node.operator().get("/v1/clearing/USD").expect(200).perParticipant("positions", "headroom");
    }

    /** The ledger balances of the settlement accounts; there is nothing reserved on any of them. */
    Map<String, String> settlementBalances() {
        return ALL.stream().collect(Collectors.toMap(Function.identity(), this::settlementBalance));
    }

    private String settlementBalance(String bank) {
        Answer account = node.operator()
                .get("/v1/accounts/" + Scheme.settlementAccount(bank, "USD"))
                .expect(200);
        assertThat(account.text("reserved")).as("reserved of " + bank).isEqualTo("0.00");
        return account.text("ledgerBalance");
    }
}
