package ledger.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CompletableFuture;
import ledger.application.edge.EdgeClient.Answer;
import ledger.messages.Money;
import ledger.messages.Problem;
import ledger.messages.accounts.AccountCommand.BlockAccount;
import ledger.messages.accounts.AccountCommand.CloseAccount;
import ledger.messages.accounts.AccountCommand.OpenAccount;
import ledger.messages.accounts.AccountCommand.UnblockAccount;
import ledger.messages.clearing.ClearingCommand.SetNetDebitCap;
import ledger.messages.participants.ParticipantCommand.EnrolParticipant;
import ledger.messages.participants.ParticipantCommand.ReinstateParticipant;
import ledger.messages.participants.ParticipantCommand.SuspendParticipant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Accounts, participants and cut-offs over HTTP. */
@OnTheEdge
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrdersOverHttpTest {

    private final FakeWriter writer;
    private final EdgeClient bank;
    private final EdgeClient operator;

    @Autowired
    OrdersOverHttpTest(FakeWriter writer, EdgeClient client) {
        this.writer = writer;
        this.bank = client;
        this.operator = client.asOperator();
    }

    @BeforeEach
    void everythingSucceeds() {
        writer.reset();
    }

    @Test
    void an_account_is_opened_as_ordered_and_answered_as_it_stands() {
        Answer answer = bank.post("/v1/accounts", """
                {"accountId":"alice","participantId":"BANKA","currency":"EUR","type":"CUSTOMER",
                 "overdraftLimit":"50.00","name":"Alice"}""");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/v1/accounts/alice");
        assertThat(answer.body()).isEqualTo("""
                {"accountId":"alice","participantId":"BANKA","currency":"EUR","type":"CUSTOMER","status":"OPEN",\
                "ledgerBalance":"12.30","reserved":"1.00","availableBalance":"11.30","asOf":7}""");
        OpenAccount command = (OpenAccount) writer.last();
        assertThat(command.overdraftLimit()).isEqualTo(Money.of(50_00, "EUR"));
        assertThat(command.name()).isEqualTo("Alice");
    }

    @Test
    void an_account_without_an_id_is_given_one() {
        assertThat(bank.post("/v1/accounts", """
                        {"participantId":"BANKA","currency":"EUR","type":"CUSTOMER"}""").text("accountId")).hasSize(36);
    }

    @Test
    void accounts_are_blocked_unblocked_and_closed() {
        assertThat(bank.post("/v1/accounts/alice/block", "").status()).isEqualTo(200);
        assertThat(writer.last()).isInstanceOf(BlockAccount.class);
        assertThat(bank.post("/v1/accounts/alice/unblock", "").status()).isEqualTo(200);
        assertThat(writer.last()).isInstanceOf(UnblockAccount.class);
        assertThat(bank.post("/v1/accounts/alice/close", "").text("accountId")).isEqualTo("alice");
        assertThat(writer.last()).isInstanceOf(CloseAccount.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'participantId':'BANKA','currency':'EUR'} | type: missing",
                "{'participantId':'BANKA','currency':'EUR','type':'LOAN'} | type: not one of",
                "{'participantId':'BANKA','type':'CUSTOMER'} | currency: missing",
                "{'participantId':'bank','currency':'EUR','type':'CUSTOMER'} | participantId: a participant id is",
                "{'currency':'EUR','type':'CUSTOMER'} | participantId: missing",
                "{'participantId':'BANKA','currency':'EUR','type':'CUSTOMER','accountId':''} | accountId: an account",
                "{'participantId':'BANKA','currency':'EUR','type':'CUSTOMER','overdraftLimit':'-1'} | overdraftLimit:",
                "{'participantId':'BANKA','currency':'EUR','type':'CUSTOMER','overdraftLimit':1} | not of the type",
                "{'participantId':'BANKA','currency':'EUR','type':'CUSTOMER','balance':'1.00'} | unknown field: balance"
            })
    void a_malformed_account_is_refused(String body, String detail) {
        assertMalformed(bank.post("/v1/accounts", body.replace('\'', '"')), detail);
    }

    @Test
    void a_participant_is_enrolled_with_a_key_that_works() {
        Answer answer = operator.post("/v1/participants", """
                {"participantId":"BANKNEW","name":"New Bank"}""");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("status")).isEqualTo("ACTIVE");
        assertThat(writer.last()).isInstanceOf(EnrolParticipant.class);
        assertThat(bank.withKey(answer.text("apiKey"))
                        .post("/v1/accounts/x/block", "")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFLICT", "NOT_THE_WRITER", "OVERLOADED"})
    void a_failed_enrolment_leaves_the_participants_key_alone(Problem problem) {
        writer.refuse(problem);

        Answer answer = operator.post("/v1/participants", """
                {"participantId":"BANKA","name":"Bank A again"}""");

        assertThat(answer.status()).isEqualTo(problem.status());
        writer.reset();
        assertThat(bank.post("/v1/accounts/alice/block", "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"participantId\":\"BANKX\"} | name: missing",
                "{\"participantId\":\"BANKX\",\"name\":\" \"} | name: 1 to 140",
                "{\"participantId\":\"BANKX\",\"name\":\"a\\u0000\"} | name: control characters",
                "{\"participantId\":\"BNK\",\"name\":\"x\"} | participantId: a participant id is",
                "{\"name\":\"x\"} | participantId: missing",
                "{\"participantId\":\"BANKX\",\"name\":\"x\",\"apiKey\":\"mine\"} | unknown field: apiKey"
            })
    void a_malformed_enrolment_is_refused(String body, String detail) {
        assertMalformed(operator.post("/v1/participants", body), detail);
    }

    @Test
    void a_participant_is_limited_suspended_and_reinstated() {
        Answer cap = operator.put("/v1/participants/BANKA/net-debit-cap", """
                {"currency":"JPY","amount":"500000"}""");
        assertThat(cap.status()).isEqualTo(200);
        assertThat(cap.body()).isEqualTo("""
                {"participantId":"BANKA","currency":"JPY","amount":"500000"}""");
        assertThat(((SetNetDebitCap) writer.last()).cap()).isEqualTo(Money.of(500_000, "JPY"));

        Answer suspended = operator.post("/v1/participants/BANKA/suspension", "");
        assertThat(suspended.body()).isEqualTo("{\"participantId\":\"BANKA\",\"status\":\"SUSPENDED\"}");
        assertThat(writer.last()).isInstanceOf(SuspendParticipant.class);

        Answer reinstated = operator.send("DELETE", "/v1/participants/BANKA/suspension", BodyPublishers.noBody());
        assertThat(reinstated.body()).isEqualTo("{\"participantId\":\"BANKA\",\"status\":\"ACTIVE\"}");
        assertThat(writer.last()).isInstanceOf(ReinstateParticipant.class);
    }

    @Test
    void a_cap_may_be_zero_and_not_less() {
        String path = "/v1/participants/BANKA/net-debit-cap";
        assertThat(operator.put(path, "{\"currency\":\"EUR\",\"amount\":\"0\"}").text("amount"))
                .isEqualTo("0.00");
        writer.reset();
        assertMalformed(operator.put(path, "{\"currency\":\"EUR\",\"amount\":\"-1\"}"), "amount: not a plain");
        assertMalformed(operator.put(path, "{\"currency\":\"EUR\"}"), "amount: missing");
    }

    @Test
    void a_cut_off_names_the_closed_and_the_opened_cycle() {
        Answer answer = operator.post("/v1/clearing/EUR/cut-off", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"closed\":\"EUR-1\",\"opened\":\"EUR-2\"}");
        writer.reset();
        assertMalformed(operator.post("/v1/clearing/EURO/cut-off", ""), "currency: unknown currency EURO");
    }

    @Test
    void an_enrolment_of_unknown_outcome_keeps_its_key() {
        writer.behave(command -> new CompletableFuture<>());

        assertThat(operator.post("/v1/participants", """
                        {"participantId":"BANKLATE","name":"x"}""").status()).isEqualTo(503);
        writer.reset();

        assertThat(operator.post("/v1/participants/BANKLATE/api-key", "").status())
                .isEqualTo(201);
    }

    private void assertMalformed(Answer answer, String detail) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("malformed");
        assertThat(answer.text("detail")).contains(detail);
        assertThat(writer.submitted).isEmpty();
    }
}
