package ledger.query.rest;

import static ledger.query.SettlementStory.cutOff;
import static ledger.query.SettlementStory.failed;
import static ledger.query.SettlementStory.leg;
import static ledger.query.SettlementStory.settled;
import static ledger.query.SettlementStory.topUp;
import static ledger.query.Story.BANKB;
import static ledger.query.Story.concat;
import static org.assertj.core.api.Assertions.assertThat;

import ledger.query.TestLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a cycle was settled, asked by all kinds of callers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettlementEnquiryTest extends EnquiryTest {

    private static final String FIRST = "/v1/settlements/EUR-1";
    private static final String COLUMNS = "participantId,sent,received,net,transfer,shortfall\r\n";

    @BeforeEach
    void a_cycle_cut_off() {
        log.clear();
        log.append(cutOff());
    }

    @Test
    void a_failed_settlement_names_what_is_lacking_and_nothing_has_moved() {
        log.append(failed(1));
        assertThat(get("auditor", FIRST)).isEqualTo("""
                {"settlementId":"settlement-EUR-1","cycle":"EUR-1","status":"FAILED","transfers":[],\
                "shortfalls":[{"participantId":"BANKA","amount":"10.00"}]}""");
        assertThat(get("operator", "/v1/clearing/cycles/EUR-1")).contains("\"status\":\"FAILED\"");
        assertThat(get("operator", "/v1/clearing/EUR")).contains("\"status\":\"OPEN\"", "\"headroom\":\"1.00\"");
        assertThat(get("BANKC", "/v1/accounts/stl-c")).contains("\"ledgerBalance\":\"3.00\"", "\"reserved\":\"0.00\"");
    }

    @Test
    void a_settled_cycle_shows_what_was_transferred_and_lacks_nothing_any_more() {
        long at = log.append(concat(failed(1), topUp(), settled(2)));
        String expected = """
                {"settlementId":"settlement-EUR-1","cycle":"EUR-1","status":"SETTLED","transfers":[\
                {"participantId":"BANKA","amount":"-12.00"},{"participantId":"BANKB","amount":"15.00"},\
                {"participantId":"BANKC","amount":"-3.00"}],"shortfalls":[],"settledAt":"%s"}""";
        assertThat(get("operator", FIRST)).isEqualTo(expected.formatted(TestLog.at(at)));
        assertThat(get("operator", "/v1/clearing/cycles/EUR-1"))
                .contains("\"status\":\"SETTLED\"", "\"net\":\"-12.00\"")
                .contains("\"netDebitCap\":\"500.00\",\"headroom\":\"500.00\"")
                .contains("\"netDebitCap\":\"4.00\",\"headroom\":\"4.00\"");
    }

    @Test
    void an_attempt_under_way_is_not_shown_before_it_has_ended() {
        log.append(failed(1));
        log.append(concat(topUp(), settled(2).subList(0, 9)));
        assertThat(get("operator", FIRST)).contains("FAILED", "\"transfers\":[]", "10.00");
    }

    @Test
    void a_participant_sees_how_it_ended_and_its_own_line() {
        log.append(failed(1));
        assertThat(get("BANKB", FIRST)).contains("FAILED", "\"shortfalls\":[]");
        log.append(concat(topUp(), settled(2)));
        assertThat(get("BANKB", FIRST))
                .contains("\"transfers\":[{\"participantId\":\"BANKB\",\"amount\":\"15.00\"}]")
                .contains("SETTLED");
        assertThat(get("BANKB", FIRST + "/report.csv")).isEqualTo(COLUMNS + "BANKB,0.34,15.34,15.00,15.00,0.00\r\n");
    }

    @Test
    void the_report_has_a_line_for_each_participant() {
        log.append(failed(1));
        assertThat(get("auditor", FIRST + "/report.csv")).isEqualTo(COLUMNS + """
                        BANKA,12.34,0.34,-12.00,0.00,10.00
                        BANKB,0.34,15.34,15.00,0.00,0.00
                        BANKC,3.00,0.00,-3.00,0.00,0.00
                        """.replace("\n", "\r\n"));
        log.append(concat(topUp(), settled(2)));
        assertThat(get("auditor", FIRST + "/report.csv")).isEqualTo(COLUMNS + """
                        BANKA,12.34,0.34,-12.00,-12.00,0.00
                        BANKB,0.34,15.34,15.00,15.00,0.00
                        BANKC,3.00,0.00,-3.00,-3.00,0.00
                        """.replace("\n", "\r\n"));
    }

    @Test
    void a_leg_is_an_entry_of_its_account_and_no_payment() {
        log.append(concat(topUp(), settled(1)));
        assertThat(get("BANKB", "/v1/accounts/stl-b/entries"))
                .contains("\"paymentId\":\"" + leg(1, BANKB) + "\"", "\"amount\":\"15.00\",\"balance\":\"15.00\"");
        assertThat(status("BANKB", "/v1/payments/" + leg(1, BANKB))).isEqualTo(404);
        assertThat(keys("BANKB", "/v1/payments?account=stl-b")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/v1/settlements/EUR-1", "/v1/settlements/EUR-2", "/v1/settlements/USD-1", "/v1/settlements/=1+1"})
    void what_nobody_tried_to_settle_is_unknown(String path) {
        assertThat(status("operator", path)).isEqualTo(404);
        assertThat(status("operator", path + "/report.csv")).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BANKDEFF  | BANKDEFF",
                "-12.00    | -12.00",
                "=1+1      | '''=1+1'",
                "@SUM(A1)  | '''@SUM(A1)'",
                "-2+3      | '''-2+3'",
                "+49 30    | '''+49 30'",
                "a,b       | '\"a,b\"'",
                "a\"b      | '\"a\"\"b\"'",
                "=\"a\"    | '\"''=\"\"a\"\"\"'"
            })
    void a_cell_is_shown_and_never_calculated(String value, String cell) {
        assertThat(Csv.cell(value)).isEqualTo(cell);
    }
}
