package ledger.application.scenario;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ledger.application.support.Body;
import ledger.application.support.FollowedLog;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerClient.Answer;
import ledger.application.support.LedgerProcess;
import ledger.application.support.Log;
import ledger.application.support.Scheme;
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

/** The nodes of docker-compose.yml as plain processes: two that may write and two that only answer, one database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QueryNodesTest {

    private static final Duration TAKE_OVER = Duration.ofSeconds(10);

    private static final String METRICS_KEY = "chosen-for-the-metrics-of-this-test";

    private final List<LedgerProcess> all = new ArrayList<>();
    private TestDatabase database;
    private LedgerProcess writer;
    private LedgerProcess standby;
    private LedgerProcess query;
    private LedgerProcess otherQuery;
    private String operatorKey = "";
    private String bankKey = "";

    /** Three start at once on an empty database, as compose starts them; one comes later. */
    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        database = TestDatabase.create(TestDatabase.Kind.POSTGRESQL, directory);
        query = process(directory, "query-1", "--spring.profiles.active=query");
        LedgerProcess one = process(directory, "ledger");
        LedgerProcess other = process(directory, "standby");
        List.of(one, other, query).forEach(LedgerProcess::awaitReady);
        otherQuery =
                process(directory, "query-2", "--spring.profiles.active=query").awaitReady();
        LedgerProcess knowsTheKeys = Files.exists(directory.resolve("ledger/credentials.json")) ? one : other;
        operatorKey = knowsTheKeys.operator().key();
        boolean first = role(one).equals("WRITER");
        writer = first ? one : other;
        standby = first ? other : one;
        prepare(new Scheme(operator(writer)));
    }

    private LedgerProcess process(Path directory, String name, String... settings) throws IOException {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--ledger.seals.key-file=" + directory.resolve("seal-key.pem"));
        all.add("--ledger.metrics.key=" + METRICS_KEY);
        LedgerProcess process = LedgerProcess.start(
                database, Files.createDirectory(directory.resolve(name)), all.toArray(String[]::new));
        this.all.add(process);
        return process;
    }

    private void prepare(Scheme scheme) {
        bankKey = scheme.enrol("BANKA", "EUR").key();
        scheme.enrol("BANKB", "EUR");
        scheme.cap("BANKA", "100.00", "EUR");
        scheme.open("BANKA", "alice", "EUR");
        scheme.open("BANKB", "bob", "EUR");
        scheme.fund("BANKA", "alice", "100.00", "EUR");
    }

    @AfterAll
    void stop() {
        all.forEach(LedgerProcess::close);
    }

    @Test
    @Order(1)
    void one_node_writes_one_stands_by_and_two_only_answer() {
        assertThat(all.stream().collect(groupingBy(this::role)))
                .containsOnlyKeys("WRITER", "STANDBY", "QUERY")
                .containsEntry("QUERY", List.of(query, otherQuery));
    }

    @Test
    @Order(2)
    void a_query_node_answers_what_was_paid_a_moment_ago() {
        for (LedgerProcess node : List.of(query, otherQuery, query, otherQuery)) {
            String paymentId = pay(writer, "just-now-" + all.size() + System.nanoTime());
            assertThat(bank(node).get("/v1/payments/" + paymentId).expect(200).text("status"))
                    .isEqualTo("COMPLETED");
        }
        assertThat(balance(query)).isEqualTo("96.00").isEqualTo(balance(writer));
    }

    @Test
    @Order(2)
    void a_query_node_answers_whatever_reads() {
        Stream.of(
                        "/v1/accounts/alice/statement?from=2026-01-01&to=2026-01-31",
                        "/v1/clearing/EUR",
                        "/v1/payments?account=alice",
                        "/v1/audit/verify",
                        "/v1/audit/trial-balance",
                        "/v1/ops/processors")
                .forEach(path -> operator(query).get(path).expect(200));
        assertThat(operator(query)
                        .post("/v1/audit/replay", "")
                        .expect(200)
                        .json()
                        .path("differences"))
                .isEmpty();
        try (FollowedLog followed = FollowedLog.open(bank(otherQuery), "?from=0")) {
            followed.awaitType("payments.PaymentCompleted");
        }
    }

    @Test
    @Order(3)
    void whoever_wants_something_written_is_sent_to_the_writer() {
        long events = Log.count(database, "1 = 1");
        for (LedgerProcess node : List.of(query, otherQuery, standby)) {
            assertThat(writes(node)).hasSize(5).allSatisfy(answer -> pointsTo(writer, answer));
        }
        assertThat(Log.count(database, "1 = 1")).isEqualTo(events);
    }

    private List<Answer> writes(LedgerProcess node) {
        LedgerClient bank = bank(node);
        return List.of(
                bank.pay("elsewhere", "alice", "bob", "1.00", "EUR"),
                bank.lines("/v1/payments/bulk", Body.line("line", Body.payment("alice", "bob", "1.00", "EUR"))),
                bank.post("/v1/accounts/alice/block", ""),
                operator(node).put("/v1/participants/BANKA/net-debit-cap", "no JSON"),
                operator(node).delete("/v1/participants/BANKA/api-key"));
    }

    private static void pointsTo(LedgerProcess expected, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.text("code")).isEqualTo("not-the-writer");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.text("writer")).startsWith("http://").endsWith(":" + expected.port());
        assertThat(answer.headers().firstValue("Ledger-Writer")).contains(answer.text("writer"));
    }

    @Test
    @Order(3)
    void who_may_not_is_not_told_where_to_go() {
        assertThat(query.client("nobody's")
                        .post("/v1/payments", "{}")
                        .expect(401)
                        .text("writer"))
                .isEmpty();
        bank(query).post("/v1/participants", "{}").expect(403);
    }

    @Test
    @Order(3)
    void the_key_for_metrics_opens_the_metrics_of_every_node_and_nothing_else() {
        for (LedgerProcess node : all) {
            LedgerClient collector = node.client(METRICS_KEY);
            assertThat(collector
                            .send("GET", "/actuator/prometheus", "", "")
                            .expect(200)
                            .body())
                    .contains("http_server_requests_seconds_count");
            collector.get("/actuator/health").expect(403);
            collector.get("/v1/accounts/alice").expect(403);
        }
        assertThat(operator(writer).get("/v1/audit/queries").expect(200).body()).doesNotContain("prometheus");
    }

    @Test
    @Order(4)
    void when_one_query_node_dies_the_other_answers_on() {
        otherQuery.kill();

        String paymentId = pay(writer, "after-a-query-node-died");

        bank(query).get("/v1/payments/" + paymentId).expect(200);
    }

    @Test
    @Order(5)
    void when_the_writer_dies_the_standby_takes_over_and_is_pointed_to() {
        writer.kill();

        Awaitility.await("take-over").atMost(TAKE_OVER).until(() -> role(standby), "WRITER"::equals);
        String paymentId = pay(standby, "after-the-take-over");
        bank(query).get("/v1/payments/" + paymentId).expect(200);
        pointsTo(standby, bank(query).pay("elsewhere", "alice", "bob", "1.00", "EUR"));
        assertThat(balance(query)).isEqualTo("94.00");
    }

    private String pay(LedgerProcess node, String key) {
        return bank(node).pay(key, "alice", "bob", "1.00", "EUR").expect(201).text("paymentId");
    }

    private String balance(LedgerProcess node) {
        return bank(node).get("/v1/accounts/alice").expect(200).text("ledgerBalance");
    }

    private String role(LedgerProcess node) {
        return operator(node).get("/v1/ops/node").expect(200).text("role");
    }

    private LedgerClient operator(LedgerProcess node) {
        return node.client(operatorKey);
    }

    private LedgerClient bank(LedgerProcess node) {
        return node.client(bankKey);
    }
}
