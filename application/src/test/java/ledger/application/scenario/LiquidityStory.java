package ledger.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import ledger.application.support.Body;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerClient.Answer;
import ledger.application.support.LedgerNode;
import ledger.application.support.Scheme;

/** Three banks with too little liquidity in dollars: payments wait, resolve each other, change, and one defaults. */
final class LiquidityStory {

    static final List<String> BANKS = List.of("NORTHBANK", "SOUTHBANK", "EASTBANK");
    private static final String NORTH = BANKS.get(0);
    private static final String SOUTH = BANKS.get(1);
    private static final String EAST = BANKS.get(2);

    private final LedgerClient operator;
    private final Scheme scheme;
    private int orders;

    LiquidityStory(LedgerNode node, Scheme scheme) {
        this.operator = node.operator();
        this.scheme = scheme;
    }

    void tell() {
        banksBeginInDollars();
        paymentsThatNobodyCouldMakeAloneAreMadeTogether();
        aSenderChangesItsMindWhileItsPaymentWaits();
        whoCannotSettleIsPaidForByTheFundAndSuspended();
    }

    private void banksBeginInDollars() {
        for (String bank : BANKS) {
            scheme.open(operator, bank, Scheme.funding(bank, "USD"), "USD", "FUNDING");
            scheme.open(bank, customer(bank), "USD");
            scheme.fund(bank, customer(bank), "1000.00", "USD");
            scheme.settlement(bank, "0.00", "USD");
        }
    }

    private void paymentsThatNobodyCouldMakeAloneAreMadeTogether() {
        Answer first = waits(NORTH, SOUTH, "10.00");
        waits(SOUTH, EAST, "11.00");
        assertThat(queue().text("count")).isEqualTo("2");
        Answer last = pays(EAST, NORTH, "12.00", true).expect(202);
        assertThat(last.text("status")).isEqualTo("QUEUED");

        scheme.cap(NORTH, "1.00", "USD");
        scheme.cap(SOUTH, "1.00", "USD");
        scheme.cap(EAST, "1.00", "USD");

        Answer completed = payment(NORTH, first);
        assertThat(completed.text("status")).isEqualTo("COMPLETED");
        assertThat(completed.text("cycle")).isEqualTo("USD-1");
        assertThat(queue().text("count")).isEqualTo("0");
        assertThat(scheme.participant(NORTH)
                        .get("/v1/payments/" + first.text("paymentId") + "/history")
                        .body())
                .contains("queue.PaymentQueued", "queue.PaymentsReleased", "payments.PaymentReleased");
    }

    private void aSenderChangesItsMindWhileItsPaymentWaits() {
        String path = "/v1/payments/" + waits(NORTH, SOUTH, "30.00").text("paymentId");
        LedgerClient north = scheme.participant(NORTH);
        assertThat(operator.post("/v1/clearing/USD/queue/resolution", "")
                        .expect(200)
                        .text("waiting"))
                .isEqualTo("1");
        assertThat(queue().json().at("/deadlock/topUps/0/participantId").asString(""))
                .isEqualTo(NORTH);
        north.post(path + "/queue-hold", "").expect(200);
        assertThat(queue().json().at("/items/0/held").asBoolean()).isTrue();
        north.delete(path + "/queue-hold").expect(200);
        north.put(path + "/priority", "{\"priority\":\"HIGH\"}").expect(200);
        assertThat(queue().json().at("/items/0/priority").asString("")).isEqualTo("HIGH");
        scheme.participant(SOUTH).delete(path).expect(404);
        Answer cancelled = north.delete(path).expect(200);
        assertThat(cancelled.text("status")).isEqualTo("CANCELLED");
        assertThat(cancelled.json().at("/reason/code").asString("")).isEqualTo("DS02");
        north.delete(path).expect(409);
        assertThat(north.get("/v1/accounts/" + customer(NORTH)).text("reserved"))
                .isEqualTo("0.00");
    }

    private void whoCannotSettleIsPaidForByTheFundAndSuspended() {
        scheme.cap(NORTH, "50.00", "USD");
        assertThat(pays(NORTH, SOUTH, "40.00", false).expect(201).text("status"))
                .isEqualTo("COMPLETED");
        assertThat(alarms()).contains(NORTH);
        assertThat(scheme.cutOff("USD")).isEqualTo("USD-1");
        assertThat(scheme.settle("USD-1").text("status")).isEqualTo("FAILED");
        Answer simulated =
                operator.post("/v1/settlements/USD-1/unwind-simulation", "").expect(200);
        assertThat(simulated.json().at("/rounds/0/removed").toString())
                .isEqualTo("[\"" + EAST + "\",\"" + NORTH + "\"]");

        assertThat(settle("USD-1", "GUARANTEE_FUND").text("status")).isEqualTo("FAILED");
        theFundIsSetUp();
        Answer settled = settle("USD-1", "GUARANTEE_FUND");

        assertThat(settled.text("status")).as(settled.body()).isEqualTo("SETTLED");
        for (String defaulter : List.of(NORTH, EAST)) {
            String path = "/v1/participants/" + defaulter;
            assertThat(operator.get(path).text("status")).isEqualTo("SUSPENDED");
            operator.delete(path + "/suspension").expect(200);
        }
        assertThat(operator.get("/v1/clearing/USD/guarantee-fund").perParticipant("owed", "amount"))
                .isEqualTo(shortfalls());
    }

    private void theFundIsSetUp() {
        scheme.open(EAST, "pot", "USD");
        scheme.fund(EAST, "pot", "100.00", "USD");
        operator.put("/v1/clearing/USD/guarantee-fund", """
                        {"creditAccount":"%s","creditLines":"100.00","contributionsAccount":"pot",\
                        "contributions":"100.00"}""".formatted(Scheme.funding(SOUTH, "USD")))
                .expect(200);
    }

    /** North sent 10 and 40 and received 12; South sent 11 and received 10 and 40; East sent 12 and received 11. */
    private static Map<String, String> shortfalls() {
        return Map.of(NORTH, "38.00", EAST, "1.00");
    }

    private Answer settle(String cycle, String remedy) {
        return operator.post("/v1/settlements", Body.settlement(cycle).replace("}", ",\"remedy\":\"" + remedy + "\"}"))
                .expect(201);
    }

    private String alarms() {
        return operator.get("/v1/clearing/USD/alarms").expect(200).body();
    }

    private Answer queue() {
        return operator.get("/v1/clearing/USD/queue").expect(200);
    }

    private Answer waits(String debtor, String creditor, String amount) {
        Answer waiting = pays(debtor, creditor, amount, true).expect(202);
        assertThat(waiting.text("status")).as(waiting.body()).isEqualTo("QUEUED");
        return waiting;
    }

    private Answer pays(String debtor, String creditor, String amount, boolean queue) {
        orders++;
        String body = Body.payment(customer(debtor), customer(creditor), amount, "USD");
        return scheme.participant(debtor)
                .post(
                        "/v1/payments",
                        body.replace("}", ",\"queue\":" + queue + "}"),
                        "Idempotency-Key",
                        "usd-" + orders);
    }

    private Answer payment(String bank, Answer ordered) {
        return scheme.participant(bank)
                .get("/v1/payments/" + ordered.text("paymentId"))
                .expect(200);
    }

    private static String customer(String bank) {
        return bank + "-dollars";
    }
}
