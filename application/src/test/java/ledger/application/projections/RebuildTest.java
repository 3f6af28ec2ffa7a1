package ledger.application.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ledger.application.support.LedgerClient.Answer;
import ledger.application.support.LedgerNode;
import ledger.application.support.Replay;
import ledger.application.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Views are rebuilt while they serve; many small transactions make it slow. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RebuildTest {

    private static final int MANY = 40;

    private LedgerNode node;
    private PaidViews views;
    private int paid;

    TestDatabase.Kind kind() {
        return TestDatabase.Kind.H2;
    }

    @BeforeAll
    void manyPayments(@TempDir Path directory) {
        TestDatabase database = TestDatabase.create(kind(), directory);
        node = LedgerNode.start(database, "--ledger.projections.rebuild-batch-size=3");
        views = PaidViews.of(database, node.operator());
        views.pay("many", MANY);
        paid = MANY;
    }

    @AfterAll
    void close() {
        node.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"participants", "balances", "payments", "clearing"})
    void a_rebuilt_view_has_the_rows_it_had(String projection) {
        Map<String, List<String>> before = views.rows();
        assertThat(before)
                .hasSize(10)
                .allSatisfy((view, rows) -> assertThat(rows).as(view).isNotEmpty());

        views.replay(projection).run();

        assertThat(views.rows()).isEqualTo(before);
        assertThat(views.replay(projection).progress().json().path("percent").asInt())
                .isEqualTo(100);
        assertThat(node.findings()).isEmpty();
    }

    @Test
    void while_a_view_is_rebuilt_payments_flow_and_are_seen_at_once() {
        Replay replay = views.replay("balances");
        replay.begin().expect(202);

        int seen = 0;
        while (replay.progress().text("finishedAt").isEmpty()) {
            views.pay("meanwhile-" + seen++, 1);
            paid++;
            assertThat(balance("bob")).isEqualTo(bobHas());
            assertThat(newestPayment()).isEqualTo("COMPLETED");
        }

        assertThat(seen).isPositive();
        assertThat(replay.end().text("status")).isEqualTo("DONE");
        assertThat(node.findings()).isEmpty();
    }

    private String bobHas() {
        return "%d.%02d".formatted(20 + paid / 100, paid % 100);
    }

    private String balance(String account) {
        return node.operator().get("/v1/accounts/" + account).expect(200).text("ledgerBalance");
    }

    private String newestPayment() {
        Answer newest = node.operator().get("/v1/payments?limit=1").expect(200);
        assertThat(newest.json().path("asOf").asInt())
                .isGreaterThanOrEqualTo(
                        node.operator().get("/v1/ops/node").json().path("index").asInt());
        return newest.json().at("/items/0/status").asString();
    }

    @Test
    void a_view_that_was_edited_by_hand_is_right_again() {
        Map<String, List<String>> before = views.rows();
        views.edit(
                "UPDATE account_balance SET ledger = ledger + 1 WHERE account_id = 'bob'",
                "DELETE FROM account_balance WHERE account_id = 'alice'",
                "DELETE FROM account_entry WHERE global_index = (SELECT MIN(global_index) FROM account_entry)",
                "INSERT INTO account_entry SELECT account_id, -1, booked_at, payment_id, amount, balance"
                        + " FROM account_entry WHERE global_index = (SELECT MAX(global_index) FROM account_entry)");
        assertThat(node.findings()).hasSizeGreaterThan(2);

        views.replay("balances").run();

        assertThat(views.rows()).isEqualTo(before);
        assertThat(node.findings()).isEmpty();
    }

    @Test
    void a_projection_that_could_not_go_on_does_after_a_rebuild() {
        views.edit("DELETE FROM account_balance WHERE account_id = 'bob'");
        views.pay("stuck", 1);
        paid++;
        assertThat(node.operator().get("/v1/accounts/bob").status()).isEqualTo(404);

        views.replay("balances").run();

        views.pay("unstuck", 1);
        paid++;
        assertThat(balance("bob")).isEqualTo(bobHas());
        assertThat(node.findings()).isEmpty();
    }

    @Test
    void a_rebuild_that_fails_says_so_and_leaves_the_view() {
        Map<String, List<String>> before = views.rows();
        views.edit("UPDATE domain_event_entry SET payload_type = 'broken.' || payload_type WHERE global_index = 40");
        try {
            views.replay("balances").begin().expect(202);
            Answer end = views.replay("balances").end();
            assertThat(end.text("status")).isEqualTo("FAILED");
            assertThat(end.text("error")).startsWith("after event 38:");
        } finally {
            views.edit(
                    "UPDATE domain_event_entry SET payload_type = SUBSTRING(payload_type, 8) WHERE global_index = 40");
        }
        assertThat(views.rows()).isEqualTo(before);
    }

    @Test
    void only_one_view_is_rebuilt_at_a_time() {
        Replay first = views.replay("balances");
        Answer begun = first.begin().expect(202);
        assertThat(begun.headers().firstValue("Location")).hasValue("/v1/ops/projections/balances/replay");
        assertThat(begun.text("status")).isEqualTo("RUNNING");

        assertThat(first.begin().status()).isEqualTo(409);
        assertThat(views.replay("payments").begin().status()).isEqualTo(409);

        assertThat(first.end().text("status")).isEqualTo("DONE");
    }

    @Test
    void there_is_nothing_to_rebuild_under_an_unknown_name() {
        assertThat(views.replay("weather").begin().status()).isEqualTo(404);
        assertThat(node.operator().get("/v1/ops/projections/weather/replay").status())
                .isEqualTo(404);
    }
}
