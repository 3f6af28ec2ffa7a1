package ledger.query.rest;

import static ledger.query.Story.ALICE;
import static ledger.query.Story.BANKA;
import static ledger.query.Story.BANKB;
import static ledger.query.Story.EUR;
import static ledger.query.Story.FIRST;
import static ledger.query.Story.concat;
import static ledger.query.Story.day;
import static ledger.query.Story.eur;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ledger.messages.clearing.ClearingEvent.CollateralPledged;
import ledger.messages.clearing.ClearingEvent.GuaranteeFundSet;
import ledger.messages.clearing.ClearingEvent.TermsAgreed;
import ledger.messages.clearing.ClearingTerms;
import ledger.messages.clearing.ReleaseRule;
import ledger.messages.clearing.SettlementModel;
import ledger.messages.queue.QueueEvent.DeadlockFound;
import ledger.messages.settlements.FundDraw;
import ledger.messages.settlements.RemedyEvent.GuaranteeFundDrawn;
import ledger.messages.settlements.Shortfall;
import ledger.query.QueueStory;
import ledger.query.SettlementStory;
import ledger.query.TestLog;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What was answered at every event, asked again after the last one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PastEnquiryTest extends EnquiryTest {

    private static final List<String> QUESTIONS = List.of(
            "/v1/clearing/EUR",
            "/v1/clearing/cycles/EUR-1",
            "/v1/clearing/cycles/EUR-2",
            "/v1/clearing/EUR/queue",
            "/v1/audit/trial-balance");
    private static final List<String> NO_ACCOUNT = List.of();
    private static final List<String> OF_A_PARTICIPANT = List.of("/v1/clearing/EUR", "/v1/clearing/EUR/queue");

    @Test
    void positions_caps_and_headroom_are_told_as_they_were_through_cut_off_failure_and_settlement() {
        assertRemembered(
                List.of(),
                concat(SettlementStory.cutOff(), SettlementStory.failed(1), SettlementStory.settled(2), agreements()));
    }

    @Test
    void the_queue_is_told_as_it_was() {
        DeadlockFound deadlock = new DeadlockFound(EUR, 2, eur(300), List.of(new Shortfall(BANKA, eur(10))));
        assertRemembered(day(), concat(QueueStory.all(), List.of(deadlock)));
    }

    /** Each event is answered for when it is the last one, and again when all have come. */
    private void assertRemembered(List<Object> before, List<Object> events) {
        log.clear();
        int first = before.size();
        log.append(before);
        List<Map<String, String>> answers = new ArrayList<>();
        for (Object event : events) {
            answers.add(answers(log.append(List.of(event)), ""));
        }
        for (int i = 0; i < events.size(); i++) {
            assertThat(answers(first + i, "?index=" + (first + i)))
                    .as("after %s", events.get(i))
                    .isEqualTo(answers.get(i));
        }
        int middle = events.size() / 2;
        assertThat(answers(first + middle, "?at=" + TestLog.at(first + middle)))
                .as("at the time of %s", events.get(middle))
                .isEqualTo(answers.get(middle));
    }

    private Map<String, String> answers(long index, String query) {
        Map<String, String> answers = new HashMap<>();
        QUESTIONS.forEach(path -> answers.put(path, withoutAsking(answer("auditor", path + query), index)));
        OF_A_PARTICIPANT.forEach(path -> answers.put("own " + path, answer("BANKA", path + query)));
        return answers;
    }

    private String answer(String caller, String path) {
        int status = status(caller, path);
        return status == 200 ? get(caller, path) : String.valueOf(status);
    }

    /** Which time was asked for, and how far the view had got meanwhile, is no part of what was so. */
    private static String withoutAsking(String answer, long index) {
        return answer.replaceAll(",\"at\":\"[^\"]*\",\"asOf\"", ",\"asOf\"")
                .replaceAll("\"index\":" + index + ",\"asOf\":[0-9]+", "\"index\":" + index);
    }

    @Test
    void what_an_account_held_reserved_and_could_spend_is_told_as_it_was() {
        List<Object> events = concat(day(), QueueStory.all());
        log.clear();
        List<List<String>> held = new ArrayList<>();
        for (Object event : events) {
            long unused = log.append(List.of(event));
            held.add(held(""));
        }
        int opened = held.lastIndexOf(NO_ACCOUNT) + 1;
        assertThat(opened).isBetween(1, 20);
        for (int index = opened; index < events.size(); index++) {
            assertThat(held("/balance?index=" + index))
                    .as("after %s", events.get(index))
                    .isEqualTo(held.get(index));
        }
    }

    /** What Alice has booked, reserved and available. */
    private List<String> held(String question) {
        String path = "/v1/accounts/alice" + question;
        return status("BANKA", path) == 404
                ? NO_ACCOUNT
                : Stream.of("ledgerBalance", "reserved", "availableBalance")
                        .map(field -> in(get("BANKA", path), field, "").get(0))
                        .toList();
    }

    @Test
    void what_does_not_name_a_moment_of_the_past_is_malformed() {
        for (String question : QUESTIONS) {
            assertThat(status("auditor", question + "?index=" + (head + 1))).isEqualTo(400);
            assertThat(status("auditor", question + "?index=-1")).isEqualTo(400);
            assertThat(status("auditor", question + "?index=1&at=" + TestLog.at(1)))
                    .isEqualTo(400);
            assertThat(status("auditor", question + "?at=yesterday")).isEqualTo(400);
            assertThat(status("auditor", question + "?at=2999-01-01T00:00:00Z")).isEqualTo(400);
        }
        assertThat(status("auditor", "/v1/clearing/EUR?at=2000-01-01T00:00:00Z"))
                .isEqualTo(404);
    }

    private static List<Object> agreements() {
        return List.of(
                new TermsAgreed(
                        EUR,
                        new ClearingTerms(
                                SettlementModel.BILATERAL_NET,
                                true,
                                ReleaseRule.FIFO_BYPASS,
                                60,
                                true,
                                List.of("0 0 5 * * *"),
                                "Asia/Kolkata",
                                eur(1_000_000))),
                new CollateralPledged(BANKA, eur(77)),
                new GuaranteeFundSet(EUR, ALICE, eur(900), SettlementStory.STL_A, eur(100)),
                new GuaranteeFundDrawn(FIRST, 3, List.of(new FundDraw(BANKB, eur(9), eur(1))), List.of()));
    }
}
