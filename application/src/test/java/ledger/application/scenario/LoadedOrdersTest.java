package ledger.application.scenario;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ledger.application.support.CommandProcess;
import ledger.application.support.LedgerNode;
import ledger.application.support.Scheme;
import ledger.application.support.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bank loads its file of real orders from the command line; {@code -Dledger.orders} says how many of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LoadedOrdersTest {

    private static final int ORDERS = Integer.getInteger("ledger.orders", 1_500);

    /** The 0 before the amount is for the 38 orders that are written like .80. */
    private static final List<String> FIELDS = List.of(
            "idempotencyKey=order-{1}",
            "debtorAccount=" + BerkaOrder.SENDER + "-{2}",
            "creditorAccount=BANK{3}-{4}",
            "amount=0{5}",
            "currency=CZK");

    @Test
    void a_file_of_real_orders_is_loaded_over_interruptions_and_each_order_is_paid_once(@TempDir Path directory)
            throws Exception {
        assumeTrue(BerkaOrder.areHere(), "no real orders here");
        List<BerkaOrder> orders = BerkaOrder.all().stream().limit(ORDERS).toList();
        Path file = part(directory, orders.size());
        Path results = directory.resolve("results.ndjson");
        try (LedgerNode node =
                LedgerNode.start(TestDatabase.create(TestDatabase.Kind.POSTGRESQL, directory), "--ledger.wait=60s")) {
            Scheme scheme = BerkaScene.of(node, orders);
            List<String> load = words(node, scheme, file, results);

            interrupt(load, results, 1);
            interrupt(load, results, lines(results) + 1);
            long before = lines(results);
            int exit = CommandProcess.start(load).waitFor();

            assertThat(before).as("results before the last load").isBetween(2L, orders.size() - 1L);
            try (Stream<String> lines = Files.lines(results)) {
                assertThat(lines).hasSize(orders.size()).allMatch(line -> line.contains("\"status\":\"COMPLETED\""));
            }
            assertThat(exit).isZero();
            assertThat(positions(node)).isEqualTo(sums(orders));
        }
    }

    private static void interrupt(List<String> load, Path results, long atLeast) throws Exception {
        Process loading = CommandProcess.start(load);
        Awaitility.await("some results")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> lines(results) >= atLeast || !loading.isAlive());
        loading.destroyForcibly().waitFor();
    }

    private static long lines(Path results) throws IOException {
        if (!Files.exists(results)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(results)) {
            return lines.count();
        }
    }

    private static Path part(Path directory, int orders) throws IOException {
        try (Stream<String> lines = Files.lines(BerkaOrder.FILE)) {
            return Files.write(
                    directory.resolve("orders.tsv"), lines.limit(orders).toList());
        }
    }

    private static List<String> words(LedgerNode node, Scheme scheme, Path file, Path results) {
        List<String> words = new ArrayList<>(List.of(
                "load",
                file.toString(),
                "--results",
                results.toString(),
                "--batch",
                "100",
                "--url",
                "http://localhost:" + node.port(),
                "--key",
                scheme.participant(BerkaOrder.SENDER).key()));
        FIELDS.forEach(field -> words.addAll(List.of("--field", field)));
        return words;
    }

    private static Map<String, String> positions(LedgerNode node) {
        return node.operator().get("/v1/clearing/CZK").expect(200).perParticipant("positions", "net");
    }

    private static Map<String, String> sums(List<BerkaOrder> orders) {
        Map<String, BigDecimal> sums = BerkaOrder.sumBy(orders, BerkaOrder::bank);
        sums.put(BerkaOrder.SENDER, BerkaOrder.total(orders).negate());
        return sums.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, sum -> sum.getValue().toPlainString()));
    }
}
