package ledger.application.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import ledger.application.support.CutWire;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerNode;
import ledger.application.support.Scheme;
import ledger.application.support.TestDatabase;
import ledger.messages.LogHead;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchAndBenchTest {

    private LedgerNode node;
    private LedgerClient bank;

    @BeforeAll
    void a_ledger(@TempDir Path directory) {
        node = LedgerNode.start(TestDatabase.create(TestDatabase.Kind.H2, directory));
        Scheme scheme = new Scheme(node.operator());
        bank = scheme.enrol("BANKA", "EUR");
        scheme.enrol("BANKB", "EUR");
        scheme.cap("BANKA", "100000.00", "EUR");
        for (String account : List.of("alice", "anna")) {
            scheme.open("BANKA", account, "EUR");
            scheme.fund("BANKA", account, "1000.00", "EUR");
        }
        for (String account : List.of("bob", "berta")) {
            scheme.open("BANKB", account, "EUR");
        }
    }

    @AfterAll
    void it_ends() {
        node.close();
    }

    private List<String> words(String command, int port, LedgerClient client) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of("--url", "http://localhost:" + port, "--key", client.key()));
        return words;
    }

    private void pay(String name) {
        bank.pay(name, "alice", "bob", "0.01", "EUR").expect(201);
    }

    private long head() {
        return node.bean(LogHead.class).index();
    }

    @Test
    void watching_goes_on_where_a_connection_was_cut_and_misses_nothing() throws IOException {
        long events = head() + 1 + 7 * 3;
        try (CutWire wire = CutWire.to(node.port())) {
            String watch = "watch --from 0 --json --count " + events;
            CompletableFuture<CommandRun> watching =
                    CompletableFuture.supplyAsync(() -> CommandRun.of(words(watch, wire.port(), node.auditor())));
            for (int i = 0; i < 3; i++) {
                Awaitility.await("a connection").until(wire::isServing);
                wire.cut();
                pay("cut-" + i);
            }
            CommandRun run = watching.join();

            assertThat(run.exit()).isZero();
            assertThat(run.told().lines())
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allMatch(line -> line.contains("trying again"));
            assertThat(run.output()
                            .lines()
                            .map(JsonMapper.shared()::readTree)
                            .map(event -> event.path("index").asLong()))
                    .containsExactlyElementsOf(
                            LongStream.range(0, events).boxed().toList());
        }
    }

    @Test
    void events_are_told_on_a_line_each_and_only_those_that_are_wanted() {
        bank.pay("refused", "anna", "bob", "5000.00", "EUR").expect(201);

        CommandRun refusals =
                CommandRun.of(words("watch --from 0 --type payments.PaymentRejected --count 1", node.port(), bank));
        CommandRun anna = CommandRun.of(
                words("watch --from 0 --type accounts. --account anna --count 3", node.port(), node.auditor()));

        assertThat(refusals.output())
                .matches("20\\S+Z  \\d+  payments.PaymentRejected  [0-9a-f-]{36}  reason=INSUFFICIENT_FUNDS\\R");
        assertThat(anna.output().lines().map(line -> line.split("  +", 5)[2]))
                .containsExactly("accounts.AccountOpened", "accounts.CreditAccepted", "accounts.CreditPosted");
        assertThat(anna.output()).contains("amount=1000.00 EUR");
    }

    @Test
    void who_may_not_watch_is_told_so() {
        CommandRun run = CommandRun.of(words("watch", node.port(), node.client("A".repeat(43))));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.told()).contains("401");
    }

    @Test
    void a_bench_pays_as_many_payments_as_it_says() {
        String before = booked("berta");
        CommandRun run = CommandRun.of(words(
                "bench --debtors alice,anna --creditors berta --amount 0.01 --seconds 2 --warm-up 0 --connections 8",
                node.port(),
                bank));
        assertThat(run.exit()).as(run.told()).isZero();
        JsonNode figures = last(run);
        long paid = figures.path("payments").asLong();
        assertThat(figures.path("outcomes").propertyNames()).containsExactly("COMPLETED");
        assertThat(figures.path("paymentsPerSecond").asDouble()).isPositive();
        assertThat(figures.path("p50Millis").asDouble())
                .isLessThanOrEqualTo(figures.path("p99Millis").asDouble());
        assertThat(before).isEqualTo("0.00");
        assertThat(booked("berta")).isEqualTo("%d.%02d".formatted(paid / 100, paid % 100));
    }

    @Test
    void at_a_rate_it_sends_exactly_that_many() {
        CommandRun run = CommandRun.of(
                words("bench --debtors anna --creditors bob --seconds 1 --warm-up 1 --rate 20", node.port(), bank));
        assertThat(run.told().lines()).containsExactly("warming up for 1 s", "measuring for 1 s");
        assertThat(last(run).path("payments").asLong()).isEqualTo(20);
    }

    private static JsonNode last(CommandRun run) {
        List<String> lines = run.output().lines().toList();
        return JsonMapper.shared().readTree(lines.get(lines.size() - 1));
    }

    private String booked(String account) {
        return node.operator().get("/v1/accounts/" + account).text("ledgerBalance");
    }

    @Test
    void numbers_that_make_no_sense_are_refused() {
        assertThat(IntStream.of(0, -1, 1_001)
                        .mapToObj(connections -> "bench --debtors anna --creditors bob --connections " + connections)
                        .map(command ->
                                CommandRun.of(words(command, node.port(), bank)).exit()))
                .containsOnly(2);
    }
}
