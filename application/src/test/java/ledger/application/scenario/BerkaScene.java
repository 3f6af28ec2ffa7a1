package ledger.application.scenario;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ledger.application.support.Body;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerClient.Answer;
import ledger.application.support.LedgerNode;
import ledger.application.support.Scheme;

/** The banks and accounts of some real orders, with as much money as the orders take. */
final class BerkaScene {

    private static final String SENDER = BerkaOrder.SENDER;

    private BerkaScene() {}

    static Scheme of(LedgerNode node, List<BerkaOrder> orders) {
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
}
