package ledger.query.rest;

import static ledger.query.Story.BOB;
import static ledger.query.Story.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ledger.messages.accounts.AccountEvent.AccountBlocked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What accounts hold and held. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountEnquiryTest extends EnquiryTest {

    @Test
    void an_account_shows_what_it_holds() {
        assertThat(get("BANKA", "/v1/accounts/alice")).isEqualTo("""
                {"accountId":"alice","participantId":"BANKA","currency":"EUR","type":"CUSTOMER","status":"OPEN",\
                "ledgerBalance":"983.00","reserved":"0.00","availableBalance":"983.00","asOf":%d}""".formatted(head));
        log.append(List.of(new AccountBlocked(BOB)));
        assertThat(get("operator", "/v1/accounts/bob")).contains("\"status\":\"BLOCKED\"", "\"asOf\":" + (head + 1));
        assertThat(get("operator", "/v1/accounts/mint")).contains("\"ledgerBalance\":\"-1000.00\"");
    }

    @Test
    void entries_are_listed_in_the_order_of_the_log_with_the_balance_after_each() {
        String expected = """
                {"items":[{"index":17,"at":"2026-01-02T03:00:17.000001Z","paymentId":"%s","amount":"1000.00",\
                "balance":"1000.00"},{"index":23,"at":"2026-01-02T03:00:23.000001Z","paymentId":"%s",\
                "amount":"-12.34","balance":"987.66"}],"next":"23","asOf":%d}""";
        assertThat(get("BANKA", "/v1/accounts/alice/entries?limit=2"))
                .isEqualTo(expected.formatted(id("fund"), id("rent"), head));
        assertThat(get("BANKA", "/v1/accounts/alice/entries?cursor=23"))
                .contains("\"amount\":\"-5.00\",\"balance\":\"982.66\"", "\"amount\":\"0.34\",\"balance\":\"983.00\"")
                .doesNotContain("next");
    }

    @ParameterizedTest
    @CsvSource({
        "index=16, 0.00",
        "index=17, 1000.00",
        "index=22, 1000.00",
        "index=23, 987.66",
        "at=2026-01-02T02:00:00Z, 0.00",
        "at=2026-01-02T03:00:23Z, 1000.00",
        "at=2026-01-02T03:00:23.000001Z, 987.66",
        "at=2026-01-02T05:00:23.000001%2B02:00, 987.66",
        "at=2026-02-01T00:00:00Z, 983.00",
        "x=y, 983.00"
    })
    void a_balance_is_known_at_every_earlier_point(String query, String held) {
        assertThat(get("BANKA", "/v1/accounts/alice/balance?" + query)).contains("\"ledgerBalance\":\"" + held + "\"");
    }
}
