package ledger.query.rest;

import static ledger.query.QueueStory.all;
import static ledger.query.Story.BANKA;
import static ledger.query.Story.EUR;
import static ledger.query.Story.FIRST;
import static ledger.query.Story.eur;
import static ledger.query.Story.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ledger.messages.AccountId;
import ledger.messages.clearing.ClearingEvent.CapThresholdReached;
import ledger.messages.clearing.ClearingEvent.GuaranteeFundSet;
import ledger.messages.clearing.ClearingEvent.TermsAgreed;
import ledger.messages.clearing.ClearingTerms;
import ledger.messages.clearing.ReleaseRule;
import ledger.messages.clearing.SettlementModel;
import ledger.messages.payments.Priority;
import ledger.messages.queue.QueueEvent.DeadlockFound;
import ledger.messages.queue.QueueEvent.QueuedPaymentHeld;
import ledger.messages.queue.QueueEvent.QueuedPaymentPrioritized;
import ledger.messages.settlements.FundDraw;
import ledger.messages.settlements.RemedyEvent.GuaranteeFundDrawn;
import ledger.messages.settlements.Shortfall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What waits, what stands in its way, and what was agreed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class QueueEnquiryTest extends EnquiryTest {

    @BeforeEach
    void some_payments_wait() {
        head = log.append(all());
    }

    @Test
    void what_waits_is_listed_as_it_will_be_released() {
        String queue = get("auditor", "/v1/clearing/EUR/queue");

        assertThat(queue).startsWith("{\"currency\":\"EUR\",\"count\":2,\"value\":\"3.00\",\"items\":[");
        assertThat(in(queue, "paymentId", ""))
                .containsExactly(id("sooner").toString(), id("later").toString());
        assertThat(in(queue, "priority", "")).containsExactly("HIGH", "NORMAL");
        log.append(List.of(
                new QueuedPaymentPrioritized(EUR, id("sooner"), Priority.NORMAL),
                new QueuedPaymentHeld(EUR, id("sooner"))));
        assertThat(in(get("BANKA", "/v1/clearing/EUR/queue"), "paymentId", ""))
                .containsExactly(id("later").toString(), id("sooner").toString());
        assertThat(get("BANKA", "/v1/clearing/EUR/queue")).contains("\"held\":false", "\"held\":true");
    }

    @Test
    void a_participant_sees_what_it_sends_and_how_much_waits_in_all() {
        assertThat(get("BANKB", "/v1/clearing/EUR/queue"))
                .startsWith("{\"currency\":\"EUR\",\"count\":2,\"value\":\"3.00\",\"items\":[]");
    }

    @Test
    void a_list_is_continued_where_it_ended() {
        String first = get("auditor", "/v1/clearing/EUR/queue?limit=1");
        String next = in(first, "next", "").get(0);

        assertThat(in(first, "paymentId", "")).containsExactly(id("sooner").toString());
        assertThat(in(get("auditor", "/v1/clearing/EUR/queue?limit=1&cursor=" + next), "paymentId", ""))
                .containsExactly(id("later").toString());
    }

    @Test
    void a_deadlock_is_shown_until_something_goes_on() {
        log.append(List.of(new DeadlockFound(EUR, 2, eur(300), List.of(new Shortfall(BANKA, eur(250))))));

        assertThat(get("BANKA", "/v1/clearing/EUR/queue"))
                .contains("\"deadlock\":{\"payments\":2,\"value\":\"3.00\","
                        + "\"topUps\":[{\"participantId\":\"BANKA\",\"amount\":\"2.50\"}]}");
        assertThat(get("BANKB", "/v1/clearing/EUR/queue")).contains("\"topUps\":[]");
    }

    @Test
    void payments_that_wait_or_were_cancelled_say_so_and_tell_why() {
        assertThat(get("BANKA", "/v1/payments/" + id("later"))).contains("\"status\":\"QUEUED\"");
        assertThat(get("BANKA", "/v1/payments/" + id("forth"))).contains("\"status\":\"COMPLETED\"");
        assertThat(get("BANKA", "/v1/payments/" + id("gone")))
                .contains("\"status\":\"CANCELLED\"", "\"reason\":{\"code\":\"DS02\",\"name\":\"ORDER_CANCELLED\"}");
        assertThat(keys("BANKA", "/v1/payments?status=QUEUED")).containsExactly("sooner", "later");
    }

    @Test
    void a_history_shows_the_release_that_was_shared() {
        String history = get("BANKA", "/v1/payments/" + id("forth") + "/history");

        assertThat(in(history, "type", ""))
                .containsSubsequence(
                        "queue.PaymentQueued",
                        "payments.PaymentDeferred",
                        "queue.PaymentsReleased",
                        "payments.PaymentReleased",
                        "payments.PaymentCompleted");
        assertThat(history).doesNotContain(id("return").toString());
    }

    @Test
    void a_released_payment_counts_in_its_cycle() {
        assertThat(get("auditor", "/v1/clearing/cycles/" + FIRST)).contains("\"paymentCount\":4", "\"net\":\"-14.00\"");
        assertThat(get("auditor", "/v1/clearing/cycles/" + FIRST + "/metrics")).contains("\"settlementDelay\":\"0.");
    }

    @Test
    void terms_are_as_agreed() {
        assertThat(get("BANKA", "/v1/clearing/EUR/terms")).contains("\"model\":\"MULTILATERAL_NET\"");
        log.append(List.of(new TermsAgreed(
                EUR,
                new ClearingTerms(
                        SettlementModel.IMMEDIATE_GROSS,
                        true,
                        ReleaseRule.FIFO_BYPASS,
                        60,
                        true,
                        List.of("0 0 12 * * *"),
                        "Asia/Kolkata",
                        eur(100)))));

        assertThat(get("BANKA", "/v1/clearing/EUR/terms")).isEqualTo("""
                {"currency":"EUR","model":"IMMEDIATE_GROSS","prefunded":true,"releaseRule":"FIFO_BYPASS",\
                "queueSeconds":60,"returnedAtCutOff":true,"cutOffs":["0 0 12 * * *"],"timeZone":"Asia/Kolkata",\
                "cutOffValue":"1.00"}""");
    }

    @Test
    void alarms_are_seen_by_whom_they_concern() {
        log.append(List.of(new CapThresholdReached(BANKA, 75, eur(750), eur(1_000))));

        assertThat(get("BANKA", "/v1/clearing/EUR/alarms"))
                .contains("\"participantId\":\"BANKA\"", "\"percent\":75", "\"used\":\"7.50\"", "10.00");
        assertThat(get("BANKB", "/v1/clearing/EUR/alarms")).doesNotContain("BANKA");
    }

    @Test
    void a_fund_shows_what_is_left_and_who_owes_it() {
        assertThat(status("auditor", "/v1/clearing/EUR/guarantee-fund")).isEqualTo(404);
        log.append(List.of(
                new GuaranteeFundSet(EUR, new AccountId("lines"), eur(900), new AccountId("pot"), eur(100)),
                new GuaranteeFundDrawn(FIRST, 1, List.of(new FundDraw(BANKA, eur(90), eur(10))), List.of())));

        assertThat(get("auditor", "/v1/clearing/EUR/guarantee-fund"))
                .contains("\"creditLines\":\"8.10\"", "\"contributions\":\"0.90\"")
                .contains("\"owed\":[{\"participantId\":\"BANKA\",\"amount\":\"1.00\"}]");
        assertThat(get("BANKB", "/v1/clearing/EUR/guarantee-fund")).doesNotContain("BANKA", "pot");
    }
}
