package ledger.application.auditkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import ledger.application.LedgerApplication;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerNode;
import ledger.application.support.Scheme;
import ledger.application.support.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A day at two banks with a settlement, archived while the ledger runs and verified when it runs no more. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditKitTest {

    private Path directory = Path.of(".");
    private String archive = "";
    private String fingerprint = "";

    @BeforeAll
    void an_archive_of_a_ledger_that_has_stopped(@TempDir Path temporary) throws SQLException {
        directory = temporary;
        archive = file("archive.zip");
        try (LedgerNode node = LedgerNode.start(TestDatabase.create(TestDatabase.Kind.H2, temporary))) {
            aDay(node);
            fingerprint = node.auditor().get("/v1/audit/key").expect(200).text("keyId");
            String ledger = "--url http://localhost:" + node.port() + "/ ";
            String credentials = ledger + "--credentials " + file("credentials.json");
            valid("export " + credentials + " --out " + archive);
            String operator = ledger + "--key " + node.operator().key();
            valid("export " + operator + " --from 5 --to 9 --out " + file("part.zip"));
            KitRun stranger = KitRun.of("export " + ledger + "--key wrong --out " + file("no.zip"));
            assertThat(stranger.exit()).isEqualTo(2);
            assertThat(stranger.told()).contains("the ledger answers 401");
            assertThat(directory.resolve("no.zip")).doesNotExist();
            replays(node, credentials);
        }
    }

    private static void aDay(LedgerNode node) {
        Scheme scheme = new Scheme(node.operator());
        LedgerClient bank = scheme.enrol("BANKA", "EUR");
        scheme.enrol("BANKB", "EUR");
        scheme.cap("BANKA", "100.00", "EUR");
        scheme.open("BANKA", "alice", "EUR");
        scheme.open("BANKB", "bob", "EUR");
        scheme.fund("BANKA", "alice", "50.00", "EUR");
        scheme.settlement("BANKA", "30.00", "EUR");
        scheme.settlement("BANKB", "0.00", "EUR");
        bank.pay("paid", "alice", "bob", "20.00", "EUR").expect(201);
        bank.pay("refused", "alice", "bob", "40.00", "EUR").expect(201);
        scheme.settle(scheme.cutOff("EUR"));
        Awaitility.await().until(() -> {
            var verdict = node.auditor().get("/v1/audit/verify").json();
            return verdict.path("sealed").longValue() == verdict.path("events").longValue();
        });
    }

    private static void replays(LedgerNode node, String ledger) throws SQLException {
        KitRun sound = valid("replay " + ledger);
        assertThat(sound.output()).startsWith("SOUND").contains("trial balance, debits less credits: EUR 0.00");
        assertThat(sound.told()).containsPattern("replayed +[0-9.]+ %, [0-9]+ events/s, [0-9]+ s remaining");
        assertThat(valid("replay " + ledger + " --account bob --to-index 9").output())
                .contains("SOUND");

        try (Connection connection = node.bean(DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE account_balance SET ledger = 1 WHERE account_id = 'bob'"))
                    .isEqualTo(1);
        }
        KitRun edited = KitRun.of("replay " + ledger);
        assertThat(edited.exit()).isEqualTo(1);
        assertThat(edited.output())
                .startsWith("NOT SOUND")
                .contains("\naccount_balance bob\n  shows    ", "\n  log says ", "\n  since event ")
                .contains(" accounts.CreditPosted\n");
        KitRun unknown = KitRun.of("replay " + ledger + " --resume " + UUID.randomUUID());
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.told()).contains("the ledger answers 404");
    }

    @Test
    void it_is_valid_and_the_report_says_what_moved() {
        String outside = " --checkpoints " + file("checkpoints.ndjson") + " --leaves " + file("checkpoints.leaves");
        KitRun run = valid("verify " + archive + trusted() + outside + " --report " + file("report.json"));
        assertThat(run.output())
                .startsWith("VALID")
                .contains("ok           double entry, payments, clearing and settlements: the log keeps them")
                .contains("EUR  debits 120.00  credits 120.00  difference 0.00")
                .contains("EUR-1  attempt 1  SETTLED  2 participants  paid 20.00  received 20.00")
                .doesNotContain("FAILED", "not checked");
        assertThat(directory.resolve("report.json")).content().contains("\"valid\" : true");
    }

    @Test
    void a_part_of_it_is_valid_as_well() {
        KitRun run = valid("verify " + file("part.zip") + trusted());
        assertThat(run.output()).contains("4 events are the ones that were sealed");
    }

    @Test
    void another_key_or_one_altered_byte_makes_it_not_valid() throws IOException {
        KitRun strange = KitRun.of("verify " + archive + " --key-fingerprint " + "0".repeat(64));
        assertThat(strange.exit()).isEqualTo(1);
        assertThat(strange.output()).startsWith("NOT VALID").contains("nobody vouches for its key " + fingerprint);

        byte[] bytes = Files.readAllBytes(Path.of(archive));
        bytes[bytes.length / 3] ^= 16;
        Path copy = Files.write(directory.resolve("altered.zip"), bytes);
        KitRun altered = KitRun.of("verify " + copy + " --report " + file("report.html"));
        assertThat(altered.exit()).isEqualTo(1);
        assertThat(altered.output())
                .contains("FAILED       the contents: changed since they were written: events.ndjson");
        assertThat(directory.resolve("report.html")).content().contains("<h1 class=\"FAILED\">Not valid</h1>");
    }

    /** As its user starts it, in a process of its own, which neither starts a server nor opens a database. */
    @Test
    void the_ledgers_own_jar_is_the_kit() throws IOException, InterruptedException {
        KitRun run = inItsOwnProcess("verify", archive, "--key-fingerprint", fingerprint);
        assertThat(run.exit()).isZero();
        assertThat(run.output()).startsWith("VALID");
        assertThat(inItsOwnProcess("verify", file("credentials.json")).exit()).isEqualTo(1);
    }

    private static KitRun inItsOwnProcess(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                LedgerApplication.class.getName(),
                AuditKit.NAME));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new KitRun(process.exitValue(), output, "");
    }

    private static KitRun valid(String arguments) {
        KitRun run = KitRun.of(arguments);
        assertThat(run.exit()).as("%s: %s", arguments, run).isZero();
        return run;
    }

    private String trusted() {
        return " --key-fingerprint " + fingerprint;
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }
}
