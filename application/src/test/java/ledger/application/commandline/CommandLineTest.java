package ledger.application.commandline;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import ledger.application.support.Body;
import ledger.application.support.CommandProcess;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerNode;
import ledger.application.support.Scheme;
import ledger.application.support.TestDatabase;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandLineTest {

    private static final int ORDERS = 1_500;

    private Path directory = Path.of(".");
    private LedgerNode node;
    private String key = "";

    @BeforeAll
    void a_ledger(@TempDir Path temporary) {
        directory = temporary;
        node = LedgerNode.start(TestDatabase.create(TestDatabase.Kind.H2, temporary));
        Scheme scheme = new Scheme(node.operator());
        LedgerClient bank = scheme.enrol("BANKA", "EUR");
        key = bank.key();
        scheme.enrol("BANKB", "EUR");
        scheme.cap("BANKA", "100000.00", "EUR");
        for (String account : List.of("alice", "carol", "dora", "erna")) {
            scheme.open("BANKA", account, "EUR");
            scheme.fund("BANKA", account, "10000.00", "EUR");
        }
        scheme.open("BANKB", "bob", "EUR");
    }

    @AfterAll
    void it_ends() {
        node.close();
    }

    private List<String> words(String command, String... more) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of("--url", "http://localhost:" + node.port(), "--key", key));
        words.addAll(List.of(more));
        return words;
    }

    private String booked(String account) {
        return CommandRun.of(words("balance " + account))
                .output()
                .lines()
                .findFirst()
                .orElse("");
    }

    @Test
    void a_payment_is_made_once_for_its_key_and_a_refusal_ends_with_1() {
        List<String> once = words("pay --from carol --to bob --amount 12.34 --currency EUR --idempotency-key once");
        CommandRun first = CommandRun.of(once);
        assertThat(first.exit()).as(first.told()).isZero();
        assertThat(first.output()).startsWith("COMPLETED  payment ").contains("idempotency key once");
        assertThat(CommandRun.of(once)).isEqualTo(first);
        assertThat(booked("carol")).isEqualTo("booked     9987.66 EUR");

        CommandRun refused = CommandRun.of(words("pay --from carol --to bob --amount 20000.00 --currency EUR"));
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.output()).startsWith("REJECTED ").contains("AM04");
    }

    @Test
    void positions_are_told_as_a_table() {
        CommandRun run = CommandRun.of(words("positions EUR"));
        assertThat(run.exit()).isZero();
        assertThat(run.output())
                .startsWith("EUR-1 OPEN, ")
                .containsPattern("BANKA +[0-9.]+ +0.00 +-?[0-9.]+ +100000.00");
    }

    @Test
    void a_load_that_is_killed_goes_on_where_it_was_and_pays_each_order_once() throws Exception {
        Path orders = write(
                "orders.csv",
                "idempotencyKey,debtorAccount,creditorAccount,amount,currency,remittance",
                i -> "load-" + i + ",alice,bob,1.00,EUR,\"a, \"\"b\"\" " + i + "\"");
        Path results = directory.resolve("orders.csv.results.ndjson");
        List<String> load = words("load " + orders + " --batch 50");
        Process process = CommandProcess.start(load);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> (Files.exists(results) && Files.size(results) > 0) || !process.isAlive());
        process.destroyForcibly().waitFor();
        int before = Files.readAllLines(results).size();
        assertThat(before).as("results before the kill").isBetween(1, ORDERS - 1);
        Files.writeString(results, Files.readString(results) + "{\"half a li");

        CommandRun resumed = CommandRun.of(load);

        assertThat(resumed.exit()).as(resumed.told()).isZero();
        assertThat(resumed.output()).startsWith(ORDERS + " COMPLETED\n");
        assertThat(Files.readAllLines(results)).hasSize(ORDERS);
        assertThat(booked("alice")).isEqualTo("booked     8500.00 EUR");
        assertThat(CommandRun.of(load).output()).isEqualTo(resumed.output());
        assertThat(booked("alice")).isEqualTo("booked     8500.00 EUR");
    }

    @Test
    void a_file_without_names_is_read_as_one_says() throws IOException {
        Path orders = Files.writeString(directory.resolve("orders.tsv"), "7\tdora\tbob\t2.50\n8\tdora\tnobody\t2.50\n");
        CommandRun run = CommandRun.of(words(
                "load " + orders,
                "--field",
                "idempotencyKey=order-{1}",
                "--field",
                "debtorAccount={2}",
                "--field",
                "creditorAccount={3}",
                "--field",
                "amount={4}",
                "--field",
                "currency=EUR"));
        assertThat(run.exit()).as(run.told()).isEqualTo(1);
        assertThat(run.output()).startsWith("1 COMPLETED\n1 REJECTED AC03\n2 results in ");
        assertThat(booked("dora")).isEqualTo("booked     9997.50 EUR");
    }

    @Test
    void lines_of_the_api_are_loaded_as_they_are() throws IOException {
        Path orders =
                write("orders.ndjson", null, i -> Body.line("line-" + i, Body.payment("erna", "bob", "0.01", "EUR")));
        CommandRun run = CommandRun.of(words("load " + orders));
        assertThat(run.exit()).as(run.told()).isZero();
        assertThat(booked("erna")).isEqualTo("booked     9985.00 EUR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pay --from alice",
                "pay --from alice --to bob --amount 1.00 --currency EUR --colour red",
                "balance",
                "balance nobody",
                "positions XXX",
                "load nothing.csv",
                "load pom.xml",
                "load nothing.csv --field currency"
            })
    void what_cannot_be_done_ends_with_2(String command) {
        CommandRun run = CommandRun.of(words(command));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.told()).startsWith("ledger ");
        assertThat(run.output()).isEmpty();
    }

    @Test
    void help_teaches_every_command_with_an_example() {
        CommandRun help = CommandRun.of(List.of("--help"));
        assertThat(help.exit()).isZero();
        for (String command : List.of("pay", "balance", "positions", "watch", "load", "bench")) {
            assertThat(help.output()).contains("java -jar ledger.jar " + command + " ");
            CommandRun more = CommandRun.of(List.of(command, "--help"));
            assertThat(more.exit()).isZero();
            assertThat(more.output()).contains("java -jar ledger.jar " + command, "xample", "--url");
            assertThat(CommandRun.of(List.of("help", command))).isEqualTo(more);
        }
        assertThat(help.output()).contains("audit-kit");
    }

    private Path write(String name, @Nullable String header, IntFunction<String> line) throws IOException {
        String lines = IntStream.range(0, ORDERS)
                .mapToObj(line)
                .collect(joining("\n", header == null ? "" : header + "\n", "\n"));
        return Files.writeString(directory.resolve(name), lines);
    }
}
