package ledger.application.scenario;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import ledger.application.support.Body;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerClient.Answer;
import ledger.application.support.Scheme;

/** Closed cycles of random payments between many banks with ample cover, and what each bank's account must show. */
final class ManyCycles {

    static final int PAYMENTS = 100;
    private static final int BANKS = 10;
    private static final BigDecimal COVER = new BigDecimal("10000000.00");

    private final Random random;
    private final Map<String, Map<String, BigDecimal>> nets = new LinkedHashMap<>();

    ManyCycles(Random random) {
        this.random = random;
    }

    private static String bank(int number) {
        return "BANK" + number;
    }

    private static String customer(int number) {
        return "customer-" + number;
    }

    /** Opens the banks and fills and closes this many cycles. */
    void prepare(LedgerClient operator, int cycles) {
        Scheme scheme = new Scheme(operator);
        for (int number = 0; number < BANKS; number++) {
            String bank = bank(number);
            scheme.enrol(bank, "EUR");
            scheme.cap(bank, COVER.toPlainString(), "EUR");
            scheme.settlement(bank, COVER.toPlainString(), "EUR");
            scheme.open(bank, customer(number), "EUR");
            scheme.fund(bank, customer(number), COVER.toPlainString(), "EUR");
        }
        for (int number = 1; number <= cycles; number++) {
            Map<String, BigDecimal> net = pay(scheme, "EUR-" + number);
            nets.put(scheme.cutOff("EUR"), net);
        }
    }

    private Map<String, BigDecimal> pay(Scheme scheme, String cycle) {
        Map<String, BigDecimal> net = new TreeMap<>();
        for (int debtor = 0; debtor < BANKS; debtor++) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < PAYMENTS / BANKS; i++) {
                int creditor = (debtor + 1 + random.nextInt(BANKS - 1)) % BANKS;
                BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(100_000), 2);
                net.merge(bank(debtor), amount.negate(), BigDecimal::add);
                net.merge(bank(creditor), amount, BigDecimal::add);
                String payment = Body.payment(customer(debtor), customer(creditor), amount.toPlainString(), "EUR");
                lines.add(Body.line(cycle + "-" + i, payment));
            }
            pay(scheme.participant(bank(debtor)), lines);
        }
        return net;
    }

    private static void pay(LedgerClient bank, List<String> lines) {
        String body = lines.stream().collect(joining("\n"));
        Answer answer = bank.lines("/v1/payments/bulk", body).expect(200);
        assertThat(answer.body().lines()).allMatch(line -> line.contains("\"status\":\"COMPLETED\""));
    }

    Set<String> cycles() {
        return nets.keySet();
    }

    /** Which cycles are settled; asserts that the accounts show these entirely and the others not at all. */
    List<String> settled(LedgerClient operator) {
        List<String> settled = cycles().stream()
                .filter(cycle -> status(operator, cycle).equals("SETTLED"))
                .toList();
        IntStream.range(0, BANKS).forEach(number -> assertSettled(operator, bank(number), settled));
        return settled;
    }

    private static String status(LedgerClient operator, String cycle) {
        String status = operator.get("/v1/clearing/cycles/" + cycle).expect(200).text("status");
        assertThat(status).isIn("CLOSED", "SETTLED");
        return status;
    }

    private void assertSettled(LedgerClient operator, String bank, List<String> settled) {
        BigDecimal balance = settled.stream()
                .map(cycle -> nets.getOrDefault(cycle, Map.of()).getOrDefault(bank, BigDecimal.ZERO))
                .reduce(COVER, BigDecimal::add);
        Answer account = operator.get("/v1/accounts/" + Scheme.settlementAccount(bank, "EUR"))
                .expect(200);
        assertThat(account.text("ledgerBalance")).as(bank).isEqualTo(balance.toPlainString());
        assertThat(account.text("reserved")).as(bank).isEqualTo("0.00");
    }
}
