package ledger.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerClient.Answer;
import ledger.application.support.LedgerNode;
import ledger.application.support.Scheme;
import ledger.application.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of refusals: each ISO reason of the flow is provoked over HTTP, in the order of the reasons. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {

    private LedgerNode node;
    private Scheme scheme;

    @BeforeAll
    void openTheScheme(@TempDir Path directory) {
        node = LedgerNode.start(TestDatabase.create(TestDatabase.Kind.H2, directory));
        scheme = new Scheme(node.operator());
        for (String bank : List.of("BANKA", "BANKB", "BANKS")) {
            scheme.enrol(bank, "EUR");
            scheme.cap(bank, "500.00", "EUR");
        }
        for (String account : List.of("alice", "closed-a", "blocked-a", "poor")) {
            scheme.open("BANKA", account, "EUR");
        }
        scheme.open("BANKA", "dollars-a", "USD");
        scheme.open("BANKB", "bob", "EUR");
        scheme.open("BANKB", "closed-b", "EUR");
        scheme.open("BANKB", "blocked-b", "EUR");
        scheme.open("BANKB", "dollars-b", "USD");
        scheme.open("BANKS", "sam", "EUR");
        scheme.fund("BANKA", "alice", "10000.00", "EUR");
        scheme.fund("BANKS", "sam", "10000.00", "EUR");
        act("BANKA", "closed-a", "close");
        act("BANKA", "blocked-a", "block");
        act("BANKB", "closed-b", "close");
        act("BANKB", "blocked-b", "block");
        node.operator().post("/v1/participants/BANKS/suspension", "").expect(200);
    }

    @AfterAll
    void theBooksBalance() {
        try (LedgerNode closing = node) {
            assertThat(closing.findings()).isEmpty();
        }
    }

    private void act(String bank, String account, String action) {
        scheme.participant(bank)
                .post("/v1/accounts/" + account + "/" + action, "")
                .expect(200);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("BANKA", "closed-a", "bob", "1.00", "AC05", "DEBTOR_ACCOUNT_CLOSED"),
                Arguments.of("BANKA", "blocked-a", "bob", "1.00", "AC06", "ACCOUNT_BLOCKED"),
                Arguments.of("BANKA", "dollars-a", "bob", "1.00", "AC10", "DEBTOR_CURRENCY_MISMATCH"),
                Arguments.of("BANKA", "poor", "bob", "0.01", "AM04", "INSUFFICIENT_FUNDS"),
                Arguments.of("BANKA", "alice", "bob", "10000.01", "AM04", "INSUFFICIENT_FUNDS"),
                Arguments.of("BANKA", "alice", "nobody", "1.00", "AC03", "CREDITOR_ACCOUNT_NOT_FOUND"),
                Arguments.of("BANKA", "alice", "closed-b", "1.00", "AC07", "CREDITOR_ACCOUNT_CLOSED"),
                Arguments.of("BANKA", "alice", "blocked-b", "1.00", "AC06", "ACCOUNT_BLOCKED"),
                Arguments.of("BANKA", "alice", "dollars-b", "1.00", "AC11", "CREDITOR_CURRENCY_MISMATCH"),
                Arguments.of("BANKS", "sam", "bob", "1.00", "AG10", "DEBTOR_AGENT_SUSPENDED"),
                Arguments.of("BANKA", "alice", "sam", "1.00", "AG11", "CREDITOR_AGENT_SUSPENDED"),
                Arguments.of("BANKA", "alice", "bob", "500.01", "AM23", "NET_DEBIT_CAP_EXCEEDED"));
    }

    @ParameterizedTest(name = "{4} {5}: {1} pays {2} {3}")
    @MethodSource("refusals")
    void a_refused_payment_is_recorded_with_its_reason_and_moves_nothing(
            String bank, String debtor, String creditor, String amount, String code, String name) {
        LedgerClient client = scheme.participant(bank);
        String accountBefore = withoutIndex(client.get("/v1/accounts/" + debtor).expect(200));
        String positionsBefore =
                node.operator().get("/v1/clearing/EUR").expect(200).body();

        Answer refused =
                client.pay(code + "-" + debtor + "-" + creditor + "-" + amount, debtor, creditor, amount, "EUR");

        assertThat(refused.status()).isEqualTo(201);
        assertThat(refused.text("status")).isEqualTo("REJECTED");
        assertThat(refused.json().at("/reason/code").asString()).isEqualTo(code);
        assertThat(refused.json().at("/reason/name").asString()).isEqualTo(name);
        Answer read = client.get("/v1/payments/" + refused.text("paymentId")).expect(200);
        assertThat(read.json()).isEqualTo(refused.json());
        Answer account = client.get("/v1/accounts/" + debtor).expect(200);
        assertThat(account.text("reserved")).isEqualTo("0.00");
        assertThat(withoutIndex(account)).isEqualTo(accountBefore);
        assertThat(node.operator().get("/v1/clearing/EUR").expect(200).body()).isEqualTo(positionsBefore);
    }

    @Test
    void a_payment_refused_at_the_cap_shows_its_compensation_in_the_history() {
        LedgerClient client = scheme.participant("BANKA");
        Answer refused =
                client.pay("late-refusal", "alice", "bob", "500.01", "EUR").expect(201);

        Answer history = client.get("/v1/payments/" + refused.text("paymentId") + "/history")
                .expect(200);

        assertThat(history.json().path("items"))
                .extracting(event -> event.get("type").asString())
                .containsExactly(
                        "payments.PaymentInitiated",
                        "accounts.HoldPlaced",
                        "accounts.CreditAccepted",
                        "clearing.ClearingRefused",
                        "accounts.AcceptanceWithdrawn",
                        "accounts.HoldVoided",
                        "payments.PaymentRejected");
    }

    @Test
    void a_payment_exactly_at_the_cap_is_accepted() {
        scheme.enrol("BANKC", "EUR");
        scheme.cap("BANKC", "50.00", "EUR");
        scheme.open("BANKC", "carol", "EUR");
        scheme.fund("BANKC", "carol", "100.00", "EUR");

        assertThat(scheme.participant("BANKC")
                        .pay("at-cap", "carol", "bob", "50.00", "EUR")
                        .text("status"))
                .isEqualTo("COMPLETED");
        assertThat(scheme.participant("BANKC")
                        .pay("over-cap", "carol", "bob", "0.01", "EUR")
                        .json()
                        .at("/reason/code")
                        .asString())
                .isEqualTo("AM23");
    }

    private static String withoutIndex(Answer account) {
        return account.body().replaceAll("\"asOf\":\\d+", "");
    }
}
