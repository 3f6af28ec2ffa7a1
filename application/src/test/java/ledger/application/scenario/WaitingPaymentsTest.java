package ledger.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import ledger.application.support.Body;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerClient.Answer;
import ledger.application.support.LedgerNode;
import ledger.application.support.Scheme;
import ledger.application.support.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What waits survives a restart, and what the clock does to it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WaitingPaymentsTest {

    private static final String QUICK_CLOCK = "--ledger.writer.tick=50ms";

    private final Map<String, String> keys = new HashMap<>();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @MethodSource(TestDatabase.OF_LONG_TESTS)
    void a_payment_that_waits_goes_on_after_a_restart(TestDatabase.Kind kind) {
        TestDatabase database = TestDatabase.create(kind, directory);
        String gone;
        String back;
        try (LedgerNode node = LedgerNode.start(database)) {
            open(node);
            gone = waits(node, "gone", "60.00");
            back = waits(node, "back", "70.00");
            assertThat(node.findings()).isEmpty();
        }
        try (LedgerNode node = LedgerNode.start(database)) {
            assertThat(node.findings()).isEmpty();
            assertThat(bank(node).delete("/v1/payments/" + back).expect(200).text("status"))
                    .isEqualTo("CANCELLED");
            new Scheme(node.operator()).cap("BANKA", "60.00", "EUR");

            assertThat(status(node, gone)).isEqualTo("COMPLETED");
            assertThat(status(node, back)).isEqualTo("CANCELLED");
            assertThat(bank(node).get("/v1/accounts/alice").text("reserved")).isEqualTo("0.00");
            assertThat(node.findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(TestDatabase.OF_LONG_TESTS)
    void the_clock_ends_the_wait_and_the_cycle(TestDatabase.Kind kind) {
        try (LedgerNode node = LedgerNode.start(TestDatabase.create(kind, directory), QUICK_CLOCK)) {
            open(node);
            node.operator().put("/v1/clearing/EUR/terms", """
                            {"queueSeconds":1,"cutOffs":["* * * * * *"],"timeZone":"Asia/Kolkata"}""").expect(200);
            String late = waits(node, "late", "60.00");

            Awaitility.await().until(() -> status(node, late).equals("REJECTED"));
            assertThat(bank(node)
                            .get("/v1/payments/" + late)
                            .json()
                            .at("/reason/code")
                            .asString(""))
                    .isEqualTo("AB03");
            Awaitility.await()
                    .until(() -> node.operator()
                            .get("/v1/clearing/cycles/EUR-1")
                            .text("status")
                            .equals("CLOSED"));
            assertThat(node.findings()).isEmpty();
        }
    }

    private void open(LedgerNode node) {
        Scheme scheme = new Scheme(node.operator());
        for (String bank : new String[] {"BANKA", "BANKB"}) {
            keys.put(bank, scheme.enrol(bank, "EUR").key());
        }
        scheme.open("BANKA", "alice", "EUR");
        scheme.open("BANKB", "bob", "EUR");
        scheme.fund("BANKA", "alice", "500.00", "EUR");
    }

    private LedgerClient bank(LedgerNode node) {
        return node.client(keys.getOrDefault("BANKA", ""));
    }

    private String waits(LedgerNode node, String key, String amount) {
        String body = Body.payment("alice", "bob", amount, "EUR").replace("}", ",\"queue\":true}");
        Answer answer =
                bank(node).post("/v1/payments", body, "Idempotency-Key", key).expect(202);
        assertThat(answer.text("status")).isEqualTo("QUEUED");
        return answer.text("paymentId");
    }

    private String status(LedgerNode node, String payment) {
        return bank(node).get("/v1/payments/" + payment).expect(200).text("status");
    }
}
