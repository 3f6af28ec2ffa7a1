package ledger.query.rest;

import static ledger.query.Story.ALICE;
import static ledger.query.Story.BOB;
import static ledger.query.Story.CAROL;
import static ledger.query.Story.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import ledger.messages.accounts.AccountEvent.AccountBlocked;
import ledger.query.Story;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of payments, and how. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaymentEnquiryTest extends EnquiryTest {

    @Test
    void a_completed_payment_shows_its_cycle_and_times() {
        String expected = """
                {"paymentId":"%s","status":"COMPLETED","debtorAccount":"alice","creditorAccount":"bob",\
                "amount":"12.34","currency":"EUR","endToEndId":"E2E-rent","cycle":"EUR-1",\
                "initiatedAt":"2026-01-02T03:00:00.123456Z","completedAt":"2026-01-02T03:00:25.000001Z",\
                "timing":{"queuedMicros":19,"storedMicros":38}}""";
        assertThat(get("BANKA", "/v1/payments/" + id("rent"))).isEqualTo(expected.formatted(id("rent")));
    }

    @Test
    void a_refused_payment_shows_why() {
        assertThat(get("BANKA", "/v1/payments/" + id("house")))
                .contains(
                        "\"status\":\"REJECTED\"", "\"reason\":{\"code\":\"AM23\",\"name\":\"NET_DEBIT_CAP_EXCEEDED\"}")
                .doesNotContain("\"cycle\"");
    }

    @Test
    void of_others_payments_only_money_received_is_seen() {
        assertThat(status("BANKB", "/v1/payments/" + id("rent"))).isEqualTo(200);
        assertThat(status("BANKB", "/v1/payments/" + id("house"))).isEqualTo(404);
        assertThat(status("BANKB", "/v1/payments/" + id("house") + "/history")).isEqualTo(404);
        assertThat(status("BANKA", "/v1/payments/" + id("dream"))).isEqualTo(404);
        assertThat(keys("BANKB", "/v1/payments")).containsExactly("back", "dream", "rent");
        assertThat(keys("BANKA", "/v1/payments")).containsExactly("back", "house", "gift", "rent", "fund");
        assertThat(keys("BANKA", "/v1/payments?account=bob")).containsExactly("back", "house", "rent");
        assertThat(keys("auditor", "/v1/payments")).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "account=carol                        | dream,gift",
                "status=REJECTED                      | house,dream",
                "endToEndId=E2E-gift                  | gift",
                "account=alice&status=COMPLETED       | back,gift,rent,fund",
                "from=2026-01-02T04:00:00.123456%2B01:00&to=2026-01-02T03:00:01Z | back,house,dream,gift,rent,fund",
                "from=2026-01-02T03:00:00.2Z          | ''",
                "to=2026-01-02T03:00:00.123456Z       | ''"
            })
    void payments_are_found_by_what_is_known_of_them(String query, String found) {
        assertThat(String.join(",", keys("operator", "/v1/payments?" + query))).isEqualTo(found);
    }

    @Test
    void a_list_goes_on_where_its_cursor_points() {
        List<String> all = new ArrayList<>();
        String next = "";
        do {
            String page = get("operator", "/v1/payments?account=alice&limit=2" + next);
            all.addAll(in(page, "endToEndId", "E2E-"));
            next = page.contains("\"next\"") ? "&cursor=" + page.replaceAll(".*\"next\":\"([0-9]+)\".*", "$1") : "";
        } while (!next.isEmpty());
        assertThat(all).containsExactly("back", "house", "gift", "rent", "fund");
        assertThat(get("operator", "/v1/accounts?limit=2")).contains("\"next\":\"bob\"");
        assertThat(get("operator", "/v1/accounts?limit=2&cursor=bob"))
                .contains("carol", "mint")
                .doesNotContain("next");
        assertThat(get("operator", "/v1/participants?limit=1")).contains("\"next\":\"BANKA\"");
    }

    @Test
    void the_history_is_every_event_of_the_payment_and_no_other() {
        String history = get("BANKA", "/v1/payments/" + id("house") + "/history");
        assertThat(types(history))
                .containsExactly(
                        "payments.PaymentInitiated",
                        "accounts.HoldPlaced",
                        "accounts.CreditAccepted",
                        "clearing.ClearingRefused",
                        "accounts.AcceptanceWithdrawn",
                        "accounts.HoldVoided",
                        "payments.PaymentRejected");
        assertThat(history).contains("\"payload\":{\"accountId\":\"alice\",\"paymentId\":\"" + id("house") + "\",");
    }

    @RepeatedTest(12)
    void a_history_leaves_its_connection_to_the_next_one() {
        assertThat(types(get("BANKA", "/v1/payments/" + id("rent") + "/history")))
                .hasSize(7);
    }

    @Test
    void the_history_of_a_payment_under_way_goes_as_far_as_the_log() {
        log.append(Story.payment("slow", ALICE, CAROL, 100).subList(0, 3));
        log.append(List.of(new AccountBlocked(BOB)));
        assertThat(types(get("BANKA", "/v1/payments/" + id("slow") + "/history")))
                .containsExactly("payments.PaymentInitiated", "accounts.HoldPlaced", "accounts.CreditAccepted");
    }

    private static List<String> types(String history) {
        return in(history, "type", "");
    }
}
