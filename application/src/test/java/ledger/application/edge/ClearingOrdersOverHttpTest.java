package ledger.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import ledger.application.edge.EdgeClient.Answer;
import ledger.command.clearing.QueueOutcome;
import ledger.messages.AccountId;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.clearing.ClearingCommand.AgreeTerms;
import ledger.messages.clearing.ClearingCommand.PledgeCollateral;
import ledger.messages.clearing.ClearingTerms;
import ledger.messages.clearing.ReleaseRule;
import ledger.messages.clearing.RemedyCommand.SetGuaranteeFund;
import ledger.messages.clearing.RemedyCommand.SimulateUnwind;
import ledger.messages.clearing.RemedyCommand.UnwindPlan;
import ledger.messages.clearing.SettlementModel;
import ledger.messages.queue.QueueCommand.AgreeQueueing;
import ledger.messages.queue.QueueCommand.ResolveQueue;
import ledger.messages.queue.ReleaseCause;
import ledger.messages.settlements.NetMovement;
import ledger.messages.settlements.UnwindRound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the operator orders of clearing over HTTP. */
@OnTheEdge
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClearingOrdersOverHttpTest {

    private static final CurrencyCode EUR = CurrencyCode.of("EUR");
    private static final ParticipantId BANKA = new ParticipantId("BANKA");
    private static final ParticipantId BANKB = new ParticipantId("BANKB");

    private final FakeWriter writer;
    private final EdgeClient operator;

    @Autowired
    ClearingOrdersOverHttpTest(FakeWriter writer, EdgeClient client) {
        this.writer = writer;
        this.operator = client.asOperator();
    }

    @BeforeEach
    void everythingSucceeds() {
        writer.reset();
    }

    @Test
    void terms_are_agreed_as_ordered() {
        String terms = """
                {"model":"BILATERAL_NET","prefunded":true,"releaseRule":"FIFO_BYPASS","queueSeconds":600,\
                "returnedAtCutOff":true,"cutOffs":["0 0 12 * * *","0 30 23 * * MON-FRI"],"timeZone":"Asia/Kolkata",\
                "cutOffValue":"1000000.00"}""";

        Answer answer = operator.put("/v1/clearing/EUR/terms", terms);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"currency\":\"EUR\"," + terms.substring(1));
        assertThat(writer.last())
                .isEqualTo(new AgreeTerms(
                        EUR,
                        new ClearingTerms(
                                SettlementModel.BILATERAL_NET,
                                true,
                                ReleaseRule.FIFO_BYPASS,
                                600,
                                true,
                                List.of("0 0 12 * * *", "0 30 23 * * MON-FRI"),
                                "Asia/Kolkata",
                                Money.of(1_000_000_00, "EUR"))));
    }

    @Test
    void terms_that_are_left_out_are_as_at_the_beginning() {
        assertThat(operator.put("/v1/clearing/EUR/terms", "{}").status()).isEqualTo(200);
        assertThat(writer.last()).isEqualTo(new AgreeTerms(EUR, ClearingTerms.DEFAULT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'model':'NET'} | model: not one of",
                "{'releaseRule':'LIFO'} | releaseRule: not one of",
                "{'queueSeconds':0} | queueSeconds: 1 to",
                "{'queueSeconds':99999999} | queueSeconds: 1 to",
                "{'queueSeconds':'600'} | queueSeconds: not of the type",
                "{'prefunded':'true'} | prefunded: not of the type",
                "{'cutOffs':['noon']} | cutOffs: ",
                "{'cutOffs':[null]} | cutOffs: missing",
                "{'cutOffs':'0 0 12 * * *'} | cutOffs: not of the type",
                "{'timeZone':'Asia/Atlantis'} | timeZone: no such time zone",
                "{'timeZone':'not a zone'} | timeZone: no such time zone",
                "{'cutOffValue':'0.00'} | cutOffValue: an amount is more than zero",
                "{'cutOffValue':'1.005'} | cutOffValue: more decimals than EUR has",
                "{'fees':'1.00'} | unknown field: fees"
            })
    void malformed_terms_are_refused(String body, String detail) {
        assertMalformed(operator.put("/v1/clearing/EUR/terms", body.replace('\'', '"')), detail);
    }

    @Test
    void collateral_is_pledged_and_queueing_agreed() {
        assertThat(operator.put("/v1/participants/BANKA/collateral", """
                        {"currency":"EUR","amount":"50.00"}""").body())
                .isEqualTo("""
                {"participantId":"BANKA","currency":"EUR","amount":"50.00"}""");
        assertThat(writer.last()).isEqualTo(new PledgeCollateral(BANKA, Money.of(50_00, "EUR")));
        assertThat(operator.put("/v1/participants/BANKA/queueing", """
                        {"currency":"EUR","queueing":true}""").body()).isEqualTo("""
                {"participantId":"BANKA","currency":"EUR","queueing":true}""");
        assertThat(writer.last()).isEqualTo(new AgreeQueueing(EUR, BANKA, true));
    }

    @Test
    void queueing_is_said_and_not_assumed() {
        assertMalformed(operator.put("/v1/participants/BANKA/queueing", "{\"currency\":\"EUR\"}"), "queueing: missing");
    }

    @Test
    void a_guarantee_fund_is_set_up() {
        String fund = """
                {"creditAccount":"lines","creditLines":"100.00","contributionsAccount":"pot","contributions":"0.00"}""";

        Answer answer = operator.put("/v1/clearing/EUR/guarantee-fund", fund);

        assertThat(answer.body()).isEqualTo("{\"currency\":\"EUR\"," + fund.substring(1));
        assertThat(writer.last())
                .isEqualTo(new SetGuaranteeFund(
                        EUR,
                        new AccountId("lines"),
                        Money.of(100_00, "EUR"),
                        new AccountId("pot"),
                        Money.of(0, "EUR")));
        writer.reset();
        assertMalformed(
                operator.put("/v1/clearing/EUR/guarantee-fund", fund.replace("100.00", "-1")),
                "creditLines: not a plain");
    }

    @Test
    void the_queue_is_looked_at_on_demand() {
        writer.answer(new QueueOutcome(1, 2, 3));

        assertThat(operator.post("/v1/clearing/EUR/queue/resolution", "").body())
                .isEqualTo("""
                {"currency":"EUR","expired":1,"released":2,"waiting":3}""");
        assertThat(writer.last())
                .isInstanceOfSatisfying(
                        ResolveQueue.class,
                        command -> assertThat(command.cause()).isEqualTo(ReleaseCause.OPERATOR));
    }

    @Test
    void an_unwind_is_simulated_round_by_round() {
        CycleId first = CycleId.first(EUR);
        writer.answer(new UnwindPlan(
                first, List.of(new UnwindRound(List.of(BANKA), List.of(new NetMovement(BANKB, -1_50))))));

        assertThat(operator.send("POST", "/v1/settlements/EUR-1/unwind-simulation", BodyPublishers.noBody())
                        .body())
                .isEqualTo("""
                {"cycle":"EUR-1","rounds":[{"removed":["BANKA"],"nets":[{"participantId":"BANKB","net":"-1.50"}]}]}""");
        assertThat(writer.last()).isEqualTo(new SimulateUnwind(first));
    }

    private void assertMalformed(Answer answer, String detail) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("malformed");
        assertThat(answer.text("detail")).contains(detail);
        assertThat(writer.submitted).isEmpty();
    }
}
