package ledger.application.scenario;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ledger.application.support.Body;

/** One of the standing orders of a Czech bank's customers (Berka and Sochorova, PKDD'99), all of one sending bank. */
record BerkaOrder(String id, String debtor, String bank, String creditor, BigDecimal amount) {

    static final String SENDER = "CZSENDER";
    static final Path FILE =
            Path.of(System.getProperty("ledger.shared", "../../shared"), "data", "payments", "berka-orders.tsv");

    static boolean areHere() {
        return Files.exists(FILE);
    }

    static List<BerkaOrder> all() {
        try {
            return Files.readAllLines(FILE).stream().map(BerkaOrder::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BerkaOrder read(String line) {
        String[] fields = line.split("\t", -1);
        String bank = "BANK" + fields[2];
        return new BerkaOrder(
                fields[0], SENDER + "-" + fields[1], bank, bank + "-" + fields[3], new BigDecimal(fields[4]));
    }

    String json() {
        String payment = Body.payment(debtor, creditor, amount.toPlainString(), "CZK");
        return Body.line("order-" + id, payment);
    }

    static BigDecimal total(List<BerkaOrder> orders) {
        return orders.stream().map(BerkaOrder::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static Map<String, BigDecimal> sumBy(List<BerkaOrder> orders, Function<BerkaOrder, String> key) {
        return orders.stream()
                .collect(groupingBy(key, mapping(BerkaOrder::amount, reducing(BigDecimal.ZERO, BigDecimal::add))));
    }
}
