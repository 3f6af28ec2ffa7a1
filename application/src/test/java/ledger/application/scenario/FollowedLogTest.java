package ledger.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import ledger.application.support.Body;
import ledger.application.support.FollowedLog;
import ledger.application.support.FollowedLog.Sent;
import ledger.application.support.LedgerClient.Answer;
import ledger.application.support.LedgerNode;
import ledger.application.support.Scheme;
import ledger.application.support.SilentClient;
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

/** Clients follow the log while two banks pay each other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowedLogTest {

    private static final int STREAMS = 4;
    private static final int MORE_THAN_BUFFERS_HOLD = 4_000;

    private TestDatabase database;
    private LedgerNode node;
    private String bankA = "";
    private String bankB = "";
    private int orders;

    @BeforeAll
    void twoBanks(@TempDir Path directory) {
        database = TestDatabase.create(TestDatabase.Kind.H2, directory);
        start();
        Scheme scheme = new Scheme(node.operator());
        bankA = scheme.enrol("BANKA", "EUR").key();
        bankB = scheme.enrol("BANKB", "EUR").key();
        scheme.cap("BANKA", "900.00", "EUR");
        scheme.open("BANKA", "alice", "EUR");
        scheme.open("BANKA", "anna", "EUR");
        scheme.open("BANKB", "bob", "EUR");
        scheme.fund("BANKA", "alice", "900.00", "EUR");
        pay(100);
    }

    private void start() {
        node = LedgerNode.start(database, "--ledger.streams.limit=" + STREAMS);
    }

    @AfterAll
    void close() {
        node.close();
    }

    /** Alice pays Bob so many times, and once she cannot. */
    private void pay(int payments) {
        String lines = IntStream.range(0, payments)
                .mapToObj(number -> Body.line("order-" + orders++, Body.payment("alice", "bob", "0.01", "EUR")))
                .collect(Collectors.joining("\n"));
        node.client(bankA).lines("/v1/payments/bulk", lines).expect(200);
        node.client(bankA)
                .pay("too-much-" + orders, "alice", "bob", "9999.00", "EUR")
                .expect(201);
    }

    private long head() {
        return node.bean(LogHead.class).index();
    }

    @Test
    void every_event_is_sent_once_and_in_order_over_a_restart() {
        FollowedLog before = FollowedLog.open(node.auditor(), "?from=0");
        pay(20);
        before.awaitIndex(head());
        node.close();
        assertThat(before.end()).isEqualTo("ended");

        start();
        long last = before.sent().get(before.sent().size() - 1).id();
        try (FollowedLog after = FollowedLog.open(node.auditor(), "?from=0", "Last-Event-ID", "" + last)) {
            pay(20);
            after.awaitIndex(head());

            assertThat(Stream.concat(before.sent().stream(), after.sent().stream())
                            .map(Sent::id))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(0, head()).boxed().toList());
            assertThat(after.sent())
                    .allSatisfy(event ->
                            assertThat(event.said().path("index").asLong()).isEqualTo(event.id()));
        }
    }

    @Test
    void a_bank_is_sent_only_payments_that_it_may_ask_for() {
        String fromNow = "?from=" + (head() + 1);
        try (FollowedLog seenByA = FollowedLog.open(node.client(bankA), fromNow);
                FollowedLog seenByB = FollowedLog.open(node.client(bankB), fromNow)) {
            pay(60);
            seenByA.awaitIndex(head());
            seenByB.awaitIndex(seenByA.lastOf("payments.PaymentCompleted"));

            assertThat(payments(seenByB))
                    .hasSize(60)
                    .allSatisfy(payment -> assertThat(node.client(bankB)
                                    .get("/v1/payments/" + payment)
                                    .status())
                            .isEqualTo(200));
            assertThat(payments(seenByA)).hasSize(61).containsAll(payments(seenByB));
        }
    }

    private static List<String> payments(FollowedLog seen) {
        return seen.sent().stream()
                .map(event -> event.said().at("/payload/paymentId").asString(""))
                .filter(payment -> !payment.isEmpty())
                .distinct()
                .toList();
    }

    @Test
    void who_is_sent_nothing_learns_how_far_the_log_is_and_goes_on_from_there() {
        long from = head() + 1;
        try (FollowedLog waiting = FollowedLog.open(node.client(bankB), "?from=" + from)) {
            node.operator().post("/v1/accounts/anna/block", "").expect(200);
            node.operator().post("/v1/accounts/anna/unblock", "").expect(200);
            String reached = ": index " + head();
            Awaitility.await().until(() -> waiting.comments().contains(reached));
            assertThat(waiting.sent()).isEmpty();
            assertThat(waiting.comments()).startsWith(": index " + (from - 1));
        }
    }

    @Test
    void a_stream_from_beyond_the_end_waits_for_its_first_event() {
        long from = head() + 5;
        try (FollowedLog ahead = FollowedLog.open(node.operator(), "?from=" + from)) {
            pay(2);
            ahead.awaitIndex(head());
            assertThat(ahead.sent().get(0).id()).isEqualTo(from);
        }
    }

    @Test
    void who_does_not_read_holds_up_nobody_else() throws IOException {
        pay(MORE_THAN_BUFFERS_HOLD);
        try (SilentClient first = SilentClient.of(node);
                SilentClient second = SilentClient.of(node)) {
            Awaitility.await().until(() -> SilentClient.stuck() == 2);
            try (FollowedLog other = FollowedLog.open(node.auditor(), "?from=0")) {
                pay(1);
                other.awaitIndex(head());
            }
            assertThat(List.of(first, second)).hasSize((int) SilentClient.stuck());
        }
    }

    @Test
    void only_so_many_streams_are_open_and_the_auditors_are_on_record() {
        List<FollowedLog> open = IntStream.range(0, STREAMS)
                .mapToObj(number -> FollowedLog.open(node.auditor(), "?from=" + number))
                .toList();

        Answer refused = node.client(bankB).get("/v1/stream/events");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text("code")).isEqualTo("too-many-streams");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        Answer record =
                node.operator().get("/v1/audit/queries?caller=auditor&limit=1").expect(200);
        assertThat(record.json().at("/items/0/path").asString()).isEqualTo("/v1/stream/events");
        assertThat(record.json().at("/items/0/status").asInt()).isEqualTo(200);

        open.forEach(FollowedLog::close);
        FollowedLog.open(node.client(bankB), "").awaitIndex(1).close();
    }

    @Test
    void what_is_no_index_is_malformed() {
        for (String index : List.of("-1", "x", "", "1e3", "99999999999999999999")) {
            Answer answer = node.auditor().get("/v1/stream/events?from=" + index);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("code")).isEqualTo("malformed");
        }
        var unread = node.auditor().open("/v1/stream/events?from=0", "Last-Event-ID", "x");
        assertThat(unread.statusCode()).isEqualTo(400);
    }
}
