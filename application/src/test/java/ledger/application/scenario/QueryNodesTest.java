package ledger.application.scenario;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import ledger.application.support.Body;
import ledger.application.support.FollowedLog;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerClient.Answer;
import ledger.application.support.LedgerProcess;
import ledger.application.support.Log;
import ledger.application.support.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes only answer, beside a writer and a standby; one after the other goes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QueryNodesTest {

    private static final Duration TAKE_OVER = Duration.ofSeconds(10);
    private static final String METRICS_KEY = "chosen-for-the-metrics-of-this-test";

    private TestDatabase database;
    private FourNodes nodes;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        database = TestDatabase.create(TestDatabase.Kind.POSTGRESQL, directory);
        nodes = FourNodes.start(database, directory, "--ledger.metrics.key=" + METRICS_KEY);
    }

    @AfterAll
    void stop() {
        nodes.close();
    }

    @Test
    @Order(1)
    void one_node_writes_one_stands_by_and_two_only_answer() {
        assertThat(nodes.all().stream().collect(groupingBy(nodes::role)))
                .containsOnlyKeys("WRITER", "STANDBY", "QUERY")
                .containsEntry("QUERY", List.of(nodes.query(), nodes.otherQuery()));
    }

    @Test
    @Order(2)
    void a_query_node_answers_what_was_paid_a_moment_ago() {
        int number = 0;
        for (LedgerProcess node : List.of(nodes.query(), nodes.otherQuery(), nodes.query(), nodes.otherQuery())) {
            String paymentId = nodes.pay(nodes.writer(), "just-now-" + number++);
            Answer found = nodes.bank(node).get("/v1/payments/" + paymentId).expect(200);
            assertThat(found.text("status")).isEqualTo("COMPLETED");
        }
        assertThat(nodes.balance(nodes.query())).isEqualTo("96.00").isEqualTo(nodes.balance(nodes.writer()));
    }

    @Test
    @Order(2)
    void a_query_node_answers_whatever_reads() {
        LedgerClient operator = nodes.operator(nodes.query());
        Stream.of(
                        "/v1/accounts/alice/statement?from=2026-01-01&to=2026-01-31",
                        "/v1/clearing/EUR",
                        "/v1/payments?account=alice",
                        "/v1/audit/verify",
                        "/v1/audit/trial-balance",
                        "/v1/ops/processors")
                .forEach(path -> operator.get(path).expect(200));
        Answer replay = operator.post("/v1/audit/replay", "").expect(200);
        assertThat(replay.json().path("differences")).isEmpty();
        assertThat(operator.get("/dashboard").expect(200).body()).contains("<html");
        assertThat(operator.get("/dashboard/health").expect(200).body()).contains("<dt>This node</dt><dd>Query</dd>");
        try (FollowedLog followed = FollowedLog.open(nodes.bank(nodes.otherQuery()), "?from=0")) {
            followed.awaitType("payments.PaymentCompleted");
        }
    }

    @Test
    @Order(3)
    void whoever_wants_something_written_is_sent_to_the_writer() {
        long events = Log.count(database, "1 = 1");
        for (LedgerProcess node : List.of(nodes.query(), nodes.otherQuery(), nodes.standby())) {
            assertThat(writes(node)).hasSize(5).allSatisfy(answer -> pointsTo(nodes.writer(), answer));
        }
        assertThat(Log.count(database, "1 = 1")).isEqualTo(events);
    }

    private List<Answer> writes(LedgerProcess node) {
        LedgerClient bank = nodes.bank(node);
        LedgerClient operator = nodes.operator(node);
        return List.of(
                bank.pay("elsewhere", "alice", "bob", "1.00", "EUR"),
                bank.lines("/v1/payments/bulk", Body.line("line", Body.payment("alice", "bob", "1.00", "EUR"))),
                bank.post("/v1/accounts/alice/block", ""),
                operator.put("/v1/participants/BANKA/net-debit-cap", "no JSON"),
                operator.delete("/v1/participants/BANKA/api-key"));
    }

    private static void pointsTo(LedgerProcess expected, Answer answer) {
        isRefused(answer);
        assertThat(answer.text("writer")).startsWith("http://").endsWith(":" + expected.port());
        assertThat(answer.headers().firstValue("Ledger-Writer")).contains(answer.text("writer"));
    }

    private static void isRefused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.text("code")).isEqualTo("not-the-writer");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    @Order(3)
    void who_may_not_is_not_told_where_to_go() {
        Answer stranger = nodes.query().client("nobody's").post("/v1/payments", "{}");

        assertThat(stranger.expect(401).text("writer")).isEmpty();
        nodes.bank(nodes.query()).post("/v1/participants", "{}").expect(403);
    }

    @Test
    @Order(3)
    void the_key_for_metrics_opens_the_metrics_of_every_node_and_nothing_else() {
        for (LedgerProcess node : nodes.all()) {
            LedgerClient collector = node.client(METRICS_KEY);
            Answer metrics =
                    collector.send("GET", "/actuator/prometheus", "", "").expect(200);
            assertThat(metrics.body()).contains("http_server_requests_seconds_count");
            collector.get("/actuator/health").expect(403);
            collector.get("/v1/accounts/alice").expect(403);
        }
        nodes.operator(nodes.query())
                .get("/v1/audit/trial-balance?x=" + METRICS_KEY)
                .expect(200);
        Answer onRecord =
                nodes.operator(nodes.writer()).get("/v1/audit/queries").expect(200);
        assertThat(onRecord.body()).contains("x=[key]").doesNotContain("prometheus", METRICS_KEY);
    }

    @Test
    @Order(4)
    void when_one_query_node_dies_the_other_answers_on() {
        nodes.otherQuery().kill();

        String paymentId = nodes.pay(nodes.writer(), "after-a-query-node-died");

        nodes.bank(nodes.query()).get("/v1/payments/" + paymentId).expect(200);
    }

    @Test
    @Order(5)
    void when_the_writer_dies_the_standby_takes_over_and_is_pointed_to() {
        nodes.writer().kill();

        Awaitility.await("take-over").atMost(TAKE_OVER).until(() -> nodes.role(nodes.standby()), "WRITER"::equals);
        String paymentId = nodes.pay(nodes.standby(), "after-the-take-over");
        LedgerClient bank = nodes.bank(nodes.query());
        bank.get("/v1/payments/" + paymentId).expect(200);
        pointsTo(nodes.standby(), bank.pay("elsewhere", "alice", "bob", "1.00", "EUR"));
    }

    @Test
    @Order(6)
    void when_the_last_writer_has_left_nobody_is_pointed_to_and_reads_are_answered_still() {
        nodes.standby().tellToStop();
        assertThat(nodes.standby().exitValue()).isPositive();

        Answer refused = nodes.bank(nodes.query()).pay("nowhere", "alice", "bob", "1.00", "EUR");

        isRefused(refused);
        assertThat(refused.text("writer")).isEmpty();
        assertThat(nodes.balance(nodes.query())).isEqualTo("94.00");
    }
}
