package ledger.application.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerClient.Answer;
import ledger.application.support.LedgerNode;
import ledger.application.support.Scheme;
import ledger.application.support.TestDatabase;
import ledger.application.webhooks.Receiver.Delivery;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two banks are told of their payments, also after their servers and the node itself were away. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhooksTest {

    private static final String[] SETTINGS = {
        "--ledger.webhooks.allow-http=true",
        "--ledger.webhooks.allow-private-targets=true",
        "--ledger.webhooks.first-retry=50ms",
        "--ledger.webhooks.longest-retry=200ms"
    };
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @MethodSource(TestDatabase.OF_LONG_TESTS)
    void every_outcome_is_told_once_it_is_taken_in_order_and_signed(TestDatabase.Kind kind) throws IOException {
        TestDatabase database = TestDatabase.create(kind, directory);
        try (Receiver receiver = new Receiver()) {
            LedgerClient bank;
            String secret;
            try (LedgerNode node = LedgerNode.start(database, SETTINGS)) {
                Scheme scheme = prepared(node);
                bank = scheme.participant("BANKA");
                secret = registered(bank, receiver.url());
                outcomesAreTold(bank, scheme.participant("BANKB"), receiver, secret);
                nobodyElseSees(node, scheme.participant("BANKB"));
                redirectsAreNotFollowed(bank, receiver);
                receiver.answersWith(503);
                pay(bank, 20, 25);
                isFailing(bank);
            }
            try (LedgerNode again = LedgerNode.start(database, SETTINGS)) {
                LedgerClient back = again.client(bank.key());
                receiver.answersWith(200);
                isToldOf(receiver, 25);
                assertThat(receiver.deliveries).allMatch(delivery -> delivery.isSignedWith(secret));
                rotatedAndRemoved(back, receiver, secret);
            }
        }
    }

    private static Scheme prepared(LedgerNode node) {
        Scheme scheme = new Scheme(node.operator());
        LedgerClient unused = scheme.aliceAndBob("100.00", "1000.00");
        return scheme;
    }

    private static String registered(LedgerClient bank, String url) {
        String body = """
                {"url":"%s","events":["PAYMENT_COMPLETED","PAYMENT_REJECTED","CAP_ALARM"]}""".formatted(url);
        Answer made = bank.put("/v1/webhooks/main", body).expect(201);
        assertThat(made.text("secret")).startsWith("whsec_");
        assertThat(made.text("status")).isEqualTo("ACTIVE");
        assertThat(bank.put("/v1/webhooks/main", body).expect(200).text("secret"))
                .isEmpty();
        return made.text("secret");
    }

    private static void outcomesAreTold(LedgerClient bank, LedgerClient other, Receiver receiver, String secret)
            throws IOException {
        try (Receiver ofTheOther = new Receiver()) {
            String secretOfTheOther = registered(other, ofTheOther.url());
            bank.pay("cleared", "alice", "bob", "76.00", "EUR").expect(201);
            bank.pay("refused", "alice", "bob", "5000.00", "EUR").expect(201);

            senderIsTold(bank, receiver, secret);
            List<Delivery> told = Awaitility.await().atMost(SOON).until(ofTheOther::taken, taken -> !taken.isEmpty());
            assertThat(told).extracting(Delivery::type).containsExactly("PAYMENT_COMPLETED");
            assertThat(told).allMatch(delivery -> delivery.isSignedWith(secretOfTheOther));
            other.delete("/v1/webhooks/main").expect(204);
        }
    }

    private static void senderIsTold(LedgerClient bank, Receiver receiver, String secret) {
        List<Delivery> told = Awaitility.await().atMost(SOON).until(receiver::taken, taken -> taken.size() == 3);
        assertThat(told)
                .extracting(Delivery::type)
                .containsExactly("CAP_ALARM", "PAYMENT_COMPLETED", "PAYMENT_REJECTED");
        assertThat(told).allMatch(delivery -> delivery.isSignedWith(secret));
        assertThat(told.get(0).json().path("alarm").path("used").asString()).isEqualTo("76.00");
        assertThat(told.get(1).json().path("payment"))
                .isEqualTo(bank.get(pathOf(told.get(1))).expect(200).json());
        assertThat(told.get(2)
                        .json()
                        .path("payment")
                        .path("reason")
                        .path("code")
                        .asString())
                .isEqualTo("AM04");
    }

    private static String pathOf(Delivery delivery) {
        return "/v1/payments/"
                + delivery.json().path("payment").path("paymentId").asString();
    }

    private static void nobodyElseSees(LedgerNode node, LedgerClient other) {
        other.get("/v1/webhooks/main").expect(404);
        other.get("/v1/webhooks/main?participant=BANKA").expect(404);
        other.delete("/v1/webhooks/main?participant=BANKA").expect(404);
        other.post("/v1/webhooks/main/secret", "").expect(404);
        other.post("/v1/webhooks/main/resumption?participant=BANKA", "").expect(404);
        assertThat(other.get("/v1/webhooks").expect(200).json().path("items")).isEmpty();
        assertThat(node.auditor().get("/v1/webhooks").expect(200).json().path("items"))
                .hasSize(1);
        node.operator().get("/v1/webhooks/main?participant=BANKA").expect(200);
        node.operator().get("/v1/webhooks/main").expect(400);
    }

    /** Whoever redirects has not taken anything. */
    private static void redirectsAreNotFollowed(LedgerClient bank, Receiver receiver) {
        int before = receiver.deliveries.size();
        receiver.answersWith(302);
        pay(bank, 0, 20);
        isFailing(bank);
        Awaitility.await().atMost(SOON).until(() -> receiver.deliveries.size() > before + 1);
        assertThat(receiver.deliveries.subList(before, before + 2)).allMatch(delivery -> delivery.answer() == 302);
        assertThat(bank.get("/v1/webhooks/main").text("lastError")).isEqualTo("answered 302");
        receiver.answersWith(204);
        isToldOf(receiver, 20);
    }

    private static void pay(LedgerClient bank, int from, int to) {
        IntStream.range(from, to)
                .forEach(i -> bank.pay("small-" + i, "alice", "bob", "0.0" + (1 + i % 9), "EUR")
                        .expect(201));
    }

    private static void isFailing(LedgerClient bank) {
        Awaitility.await()
                .atMost(SOON)
                .until(
                        () -> bank.get("/v1/webhooks/main").expect(200),
                        hook -> hook.json().path("failures").asInt() > 1);
    }

    /** Each of the small payments was taken once, in the order of the log, whatever was sent how often. */
    private static void isToldOf(Receiver receiver, int payments) {
        List<Delivery> taken =
                Awaitility.await().atMost(SOON).until(receiver::taken, told -> told.size() >= 3 + payments);
        assertThat(taken).hasSize(3 + payments).extracting(Delivery::id).doesNotHaveDuplicates();
        assertThat(taken)
                .extracting(delivery -> delivery.json().path("index").asLong())
                .isSorted();
        assertThat(taken.subList(3, 3 + payments))
                .extracting(delivery ->
                        delivery.json().path("payment").path("amount").asString())
                .containsExactlyElementsOf(IntStream.range(0, payments)
                        .mapToObj(i -> "0.0" + (1 + i % 9))
                        .toList());
    }

    private static void rotatedAndRemoved(LedgerClient bank, Receiver receiver, String secret) {
        String other = bank.post("/v1/webhooks/main/secret", "").expect(200).text("secret");
        int before = receiver.taken().size();
        bank.pay("rotated", "alice", "bob", "0.01", "EUR").expect(201);
        List<Delivery> taken = Awaitility.await().atMost(SOON).until(receiver::taken, told -> told.size() > before);
        Delivery last = taken.get(before);
        assertThat(last.isSignedWith(other)).isTrue();
        assertThat(last.isSignedWith(secret)).isFalse();
        bank.delete("/v1/webhooks/main").expect(204);
        bank.get("/v1/webhooks/main").expect(404);
    }
}
