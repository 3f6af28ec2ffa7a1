package ledger.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import ledger.application.support.Body;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What the operator is told when a settlement cannot even be tried, and when an account stands in its way. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettlementRefusalsTest {

    private LedgerNode node;
    private FourBanks banks;

    @BeforeAll
    void openTheScheme(@TempDir Path directory) {
        node = LedgerNode.start(TestDatabase.create(TestDatabase.Kind.H2, directory));
        banks = new FourBanks(node).open().withSettlementAccounts();
    }

    @AfterAll
    void theBooksBalance() {
        try (LedgerNode closing = node) {
            assertThat(closing.findings()).isEmpty();
        }
    }

    private static Answer post(LedgerClient client, String cycle) {
        return client.post("/v1/settlements", Body.settlement(cycle));
    }

    @Test
    void an_open_cycle_is_not_settled() {
        String open = node.operator().get("/v1/clearing/USD").expect(200).text("cycle");

        assertThat(post(node.operator(), open).expect(409).text("code")).isEqualTo("conflict");
        node.operator().get("/v1/settlements/" + open).expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"USD-999", "EUR-1", "USD-999999999999999999"})
    void an_unknown_cycle_is_not_found(String cycle) {
        assertThat(post(node.operator(), cycle).expect(404).text("code")).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"cycle\":null}",
                "{\"cycle\":\"\"}",
                "{\"cycle\":1}",
                "{\"cycle\":\"USD\"}",
                "{\"cycle\":\"usd-1\"}",
                "{\"cycle\":\"XXY-1\"}",
                "{\"cycle\":\"USD-0\"}",
                "{\"cycle\":\"USD--1\"}",
                "{\"cycle\":\"USD-01\"}",
                "{\"cycle\":\"USD-1.0\"}",
                "{\"cycle\":\"USD-99999999999999999999\"}",
                "{\"cycle\":\"USD-1\",\"cycle\":\"USD-1\"}",
                "{\"cycle\":\"USD-1\",\"status\":\"SETTLED\"}"
            })
    void what_names_no_cycle_is_malformed(String body) {
        node.operator().post("/v1/settlements", body).expect(400);
    }

    @Test
    void only_the_operator_settles() {
        String cycle = banks.scheme().cutOff("USD");
        post(banks.scheme().participant("BANKA"), cycle).expect(403);
        post(node.auditor(), cycle).expect(403);
        post(node.client("nobody's key"), cycle).expect(401);

        assertThat(banks.cycle(cycle).text("status")).isEqualTo("CLOSED");
    }

    @Test
    void a_cycle_without_payments_settles_without_transfers() {
        String cycle = banks.scheme().cutOff("USD");

        Answer settled = banks.scheme().settle(cycle);

        assertThat(settled.text("status")).isEqualTo("SETTLED");
        assertThat(settled.json().path("transfers")).isEmpty();
        assertThat(settled.json().path("shortfalls")).isEmpty();
        assertThat(banks.cycle(cycle).text("status")).isEqualTo("SETTLED");
    }

    @Test
    void a_participant_has_one_settlement_account_per_currency() {
        String second = Body.account("second-settlement", "BANKA", "USD", "SETTLEMENT");
        assertThat(node.operator().post("/v1/accounts", second).expect(409).text("code"))
                .isEqualTo("conflict");
        node.operator().get("/v1/accounts/second-settlement").expect(404);

        String euros = Body.account("euro-settlement", "BANKA", "EUR", "SETTLEMENT");
        node.operator().post("/v1/accounts", euros).expect(201);
        String again = Body.account("euro-settlement-2", "BANKA", "EUR", "SETTLEMENT");
        node.operator().post("/v1/accounts", again).expect(409);
    }

    @Test
    void a_settlement_account_stays_open_even_when_it_is_empty() {
        String account = "/v1/accounts/" + Scheme.settlementAccount("BANKD", "USD");

        node.operator().post(account + "/close", "").expect(409);

        assertThat(node.operator().get(account).expect(200).text("status")).isEqualTo("OPEN");
    }

    @Test
    void a_participant_does_not_open_its_own_settlement_account() {
        String account = Body.account("own-settlement", "BANKB", "EUR", "SETTLEMENT");

        banks.scheme().participant("BANKB").post("/v1/accounts", account).expect(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BANKC", "BANKB"})
    void a_blocked_settlement_account_stops_the_settlement_until_it_is_unblocked(String bank) {
        String cycle = banks.cycle();
        cover();
        Map<String, String> before = banks.settlementBalances();
        String account = "/v1/accounts/" + Scheme.settlementAccount(bank, "USD") + "/";
        node.operator().post(account + "block", "").expect(200);

        Answer stopped = banks.scheme().settle(cycle);

        assertThat(stopped.text("status")).isEqualTo("FAILED");
        assertThat(stopped.json().path("transfers")).isEmpty();
        assertThat(banks.settlementBalances()).isEqualTo(before);

        node.operator().post(account + "unblock", "").expect(200);
        Answer settled = banks.scheme().settle(cycle);
        assertThat(settled.text("status")).isEqualTo("SETTLED");
        assertThat(settled.perParticipant("transfers", "amount")).isEqualTo(FourBanks.NETS);
    }

    private void cover() {
        banks.scheme().topUp("BANKA", "450000.00", "USD");
        banks.scheme().topUp("BANKC", "250000.00", "USD");
    }

    @Test
    void a_bank_without_a_settlement_account_is_named_with_all_it_owes(@TempDir Path directory) {
        try (LedgerNode other = LedgerNode.start(TestDatabase.create(TestDatabase.Kind.H2, directory))) {
            FourBanks bare = new FourBanks(other).open();
            String cycle = bare.cycle();

            Answer failed = bare.scheme().settle(cycle);
            assertThat(failed.text("status")).isEqualTo("FAILED");
            assertThat(failed.perParticipant("shortfalls", "amount"))
                    .containsEntry("BANKA", "450000.00")
                    .containsEntry("BANKC", "250000.00");

            bare.withSettlementAccounts();
            bare.scheme().topUp("BANKA", "150000.00", "USD");
            assertThat(bare.scheme().settle(cycle).text("status")).isEqualTo("SETTLED");
            assertThat(other.findings()).isEmpty();
        }
    }
}
