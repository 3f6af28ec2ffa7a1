package ledger.application.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerNode;
import ledger.application.support.Scheme;
import ledger.application.support.TestDatabase;
import ledger.messages.LogHead;
import ledger.query.audit.sealing.OutsideSeals;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SealedNodeTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    @Test
    void what_is_written_is_sealed_inside_and_outside_over_restarts_and_an_older_log_is_not_written_on_unless_meant() {
        TestDatabase database = TestDatabase.create(TestDatabase.Kind.H2, directory);
        String bank = sealsAndPublishes(database);
        long size = restoreAnOlderState(database);

        try (LedgerNode node = LedgerNode.start(database)) {
            assertThat(node.operator().get("/v1/ops/node").text("role")).isEqualTo("STANDBY");
            assertThat(node.client(bank)
                            .pay("no", "alice", "bob", "1.00", "EUR")
                            .status())
                    .isEqualTo(503);
        }
        assertThat(outside().size()).isGreaterThan(size);

        try (LedgerNode node = LedgerNode.start(database, "--ledger.seals.accept-shorter-log=" + size)) {
            awaitWriter(node);
            assertThat(directory.resolve("checkpoints.ndjson.void-after-" + size))
                    .exists();
            node.operator().post("/v1/clearing/EUR/cut-off", "").expect(200);
            awaitSealed(node, node.bean(LogHead.class).index());
            aChangedByteIsFound(node);
        }
    }

    private String sealsAndPublishes(TestDatabase database) {
        String bank;
        long head;
        try (Recipient recipient = new Recipient(2);
                LedgerNode node = LedgerNode.start(database, "--ledger.seals.publish-url=" + recipient.url())) {
            bank = twoBanks(node).key();
            awaitSealed(node, node.bean(LogHead.class).index());
            Awaitility.await()
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(recipient.taken)
                            .isEqualTo(Files.readAllLines(directory.resolve("checkpoints.ndjson"))));
            node.client(bank).pay("last", "alice", "bob", "1.00", "EUR").expect(201);
            head = node.bean(LogHead.class).index();
        }
        assertThat(outside().size()).as("sealed while it stopped").isEqualTo(head + 1);
        return bank;
    }

    private static void aChangedByteIsFound(LedgerNode node) {
        try (Connection connection = node.bean(DataSource.class).getConnection()) {
            execute(
                    connection,
                    "UPDATE domain_event_entry SET payload = REPLACE(payload, '\"minor\":2000', '\"minor\":2001')"
                            + " WHERE payload_type = 'accounts.HoldPlaced'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        LedgerClient auditor = node.auditor();
        JsonNode verdict = auditor.get("/v1/audit/verify").expect(200).json();
        assertThat(verdict.path("valid").booleanValue()).isFalse();
        long bad = verdict.path("firstBadIndex").longValue();
        JsonNode event = auditor.get("/v1/audit/events?limit=1&from=" + bad).json();
        assertThat(event.path("items").path(0).path("type").asString()).isEqualTo("accounts.HoldPlaced");
    }

    /** Takes the last payment out of the log and out of its seals, as a backup of yesterday would. */
    private static long restoreAnOlderState(TestDatabase database) {
        long size = new OutsideSeals(database.dataDirectory().resolve("checkpoints.ndjson")).size() - 7;
        try (Connection connection = database.connect()) {
            execute(connection, "DELETE FROM domain_event_entry WHERE global_index >= " + size);
            execute(connection, "DELETE FROM seal_checkpoint WHERE size > " + size);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return size;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
        }
    }

    private static LedgerClient twoBanks(LedgerNode node) {
        Scheme scheme = new Scheme(node.operator());
        LedgerClient bank = scheme.enrol("BANKA", "EUR");
        scheme.enrol("BANKB", "EUR");
        scheme.cap("BANKA", "100.00", "EUR");
        scheme.open("BANKA", "alice", "EUR");
        scheme.open("BANKB", "bob", "EUR");
        scheme.fund("BANKA", "alice", "50.00", "EUR");
        awaitSealed(node, node.bean(LogHead.class).index());
        bank.pay("first", "alice", "bob", "20.00", "EUR").expect(201);
        return bank;
    }

    private static void awaitWriter(LedgerNode node) {
        Awaitility.await()
                .atMost(SOON)
                .until(() -> node.operator().get("/v1/ops/node").text("role").equals("WRITER"));
    }

    private static void awaitSealed(LedgerNode node, long index) {
        Awaitility.await().atMost(SOON).untilAsserted(() -> {
            JsonNode verdict =
                    node.auditor().get("/v1/audit/verify").expect(200).json();
            assertThat(verdict.path("finding").asString("")).isEmpty();
            assertThat(verdict.path("sealed").longValue()).isGreaterThan(index);
        });
    }

    private OutsideSeals outside() {
        return new OutsideSeals(directory.resolve("checkpoints.ndjson"));
    }
}
