package ledger.query.rest;

import static ledger.query.StatementStory.at;
import static ledger.query.Story.ALICE;
import static ledger.query.Story.BANKA;
import static ledger.query.Story.BOB;
import static ledger.query.Story.id;
import static ledger.query.Story.payment;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import ledger.query.SettlementStory;
import ledger.query.StatementStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements of accounts, and balances at the end of days. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatementEnquiryTest extends EnquiryTest {

    private static final String ALICES = "/v1/accounts/alice/statement?";

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void some_days() {
        log.clear();
        head = StatementStory.tell(log);
    }

    @Test
    void a_statement_shows_what_was_held_before_and_after_and_what_was_booked_between() {
        String expected = """
                {"accountId":"alice","participantId":"BANKA","currency":"EUR","type":"CUSTOMER",\
                "from":"2026-01-02","to":"2026-01-03","basis":"BOOKING","complete":true,\
                "openingBalance":"1000.00","closingBalance":"982.66","reserved":"1.00",\
                "availableBalance":"981.66","credits":{"entries":0,"amount":"0.00"},\
                "debits":{"entries":2,"amount":"17.34"},"items":[\
                {"index":24,"bookingDate":"2026-01-02","valueDate":"2026-01-02","kind":"PAYMENT",\
                "paymentId":"%s","endToEndId":"E2E-rent",\
                "counterpartyAccount":"bob","counterpartyParticipant":"BANKB",\
                "amount":"-12.34","balance":"987.66"},\
                {"index":30,"bookingDate":"2026-01-02","valueDate":"2026-01-03","kind":"BOOK_TRANSFER",\
                "paymentId":"%s","endToEndId":"E2E-gift",\
                "counterpartyAccount":"carol","counterpartyParticipant":"BANKA",\
                "amount":"-5.00","balance":"982.66"}],"asOf":%d}""";
        assertThat(get("BANKA", ALICES + "from=2026-01-02&to=2026-01-03"))
                .isEqualTo(expected.formatted(id("rent"), id("gift"), head));
    }

    @ParameterizedTest
    @CsvSource({
        "BOOKING, 2026-01-01, 2026-01-01, 0.00,    1000.00, 'fund'",
        "BOOKING, 2026-01-02, 2026-01-02, 1000.00, 982.66,  'rent,gift'",
        "BOOKING, 2026-01-03, 2026-01-04, 982.66,  982.66,  ''",
        "BOOKING, 2026-01-06, 2026-01-31, 983.00,  982.00,  'slow'",
        "VALUE,   2026-01-01, 2026-01-01, 0.00,    1000.00, 'fund'",
        "VALUE,   2026-01-02, 2026-01-02, 1000.00, 987.66,  'rent'",
        "VALUE,   2026-01-03, 2026-01-04, 987.66,  982.66,  'gift'",
        "VALUE,   2026-01-06, 2026-01-31, 983.00,  982.00,  'slow'",
        "VALUE,   2025-01-01, 2025-12-31, 0.00,    0.00,    ''",
        "VALUE,   2025-12-01, 2026-12-31, 0.00,    982.00,  'fund,rent,gift,back,slow'"
    })
    void entries_belong_to_a_day_by_the_one_or_the_other_date(
            String basis, String from, String to, String opening, String closing, String entries) {
        String statement = get("BANKA", ALICES + "from=" + from + "&to=" + noLaterThanToday(to) + "&basis=" + basis);

        assertThat(statement)
                .contains("\"openingBalance\":\"" + opening + "\",\"closingBalance\":\"" + closing + "\"")
                .contains("\"basis\":\"" + basis + "\"");
        assertThat(String.join(",", in(statement, "endToEndId", "E2E-"))).isEqualTo(entries);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02, 0.00, 982.66",
        "2026-01-03, 1.00, 981.66",
        "2026-01-05, 1.00, 982.00",
        "2026-01-06, 0.00, 982.00"
    })
    void what_was_reserved_at_the_end_is_not_available(String date, String reserved, String available) {
        log.append(
                at("2026-01-07T00:00:00Z"), payment("later", ALICE, BOB, 5_000).subList(0, 3));

        assertThat(get("BANKA", ALICES + "from=2026-01-01&to=" + date))
                .contains("\"reserved\":\"" + reserved + "\",\"availableBalance\":\"" + available + "\"");
    }

    @Test
    void entries_come_in_pages_and_the_balances_stay_those_of_the_period() {
        List<String> all = new ArrayList<>();
        String next = "";
        do {
            String page = get("BANKA", ALICES + "from=2026-01-01&to=2026-01-06&limit=2" + next);
            assertThat(page).contains("\"openingBalance\":\"0.00\",\"closingBalance\":\"982.00\"");
            all.addAll(in(page, "endToEndId", "E2E-"));
            next = page.contains("\"next\"") ? "&cursor=" + page.replaceAll(".*\"next\":\"([0-9]+)\".*", "$1") : "";
        } while (!next.isEmpty());
        assertThat(all).containsExactly("fund", "rent", "gift", "back", "slow");
    }

    @Test
    void settlements_and_money_from_outside_are_entries_too() {
        log.clear();
        log.append(at("2026-01-02T10:00:00Z"), SettlementStory.cutOff());
        log.append(at("2026-01-03T10:00:00Z"), SettlementStory.topUp());
        log.append(at("2026-01-04T10:00:00Z"), SettlementStory.settled(1));

        assertThat(get("BANKA", "/v1/accounts/stl-a/statement?from=2026-01-02&to=2026-01-04"))
                .contains("\"kind\":\"FUNDING\"", "\"endToEndId\":\"E2E-top-up\",\"counterpartyAccount\":\"mint\"")
                .contains("\"valueDate\":\"2026-01-04\",\"kind\":\"SETTLEMENT\",\"paymentId\":\""
                        + SettlementStory.leg(1, BANKA) + "\",\"amount\":\"-12.00\"")
                .contains("\"closingBalance\":\"0.00\"");
        assertThat(get("BANKA", "/v1/accounts/mint/statement?from=2026-01-03&to=2026-01-03"))
                .contains("\"kind\":\"FUNDING\"", "\"counterpartyAccount\":\"stl-a\"", "\"amount\":\"-10.00\"");
    }

    @ParameterizedTest
    @CsvSource({
        "date=2025-12-31,             0.00,    -1",
        "date=2026-01-01,             1000.00, 19",
        "date=2026-01-02,             982.66,  32",
        "date=2026-01-02&basis=VALUE, 987.66,  26",
        "date=2026-01-03&basis=VALUE, 982.66,  35",
        "date=2026-01-04,             982.66,  35",
        "date=2026-01-05,             983.00,  42",
        "date=2026-01-06,             982.00,  46"
    })
    void a_balance_is_known_at_the_end_of_every_day(String query, String held, long index) {
        assertThat(get("BANKA", "/v1/accounts/alice/balance?" + query))
                .contains("\"ledgerBalance\":\"" + held + "\",", ",\"index\":" + index + ",\"date\":\"2")
                .contains("\"basis\":\"" + (query.contains("VALUE") ? "VALUE" : "BOOKING") + "\"");
    }

    @Test
    void a_day_is_over_when_nothing_can_be_added_to_it() {
        log.append(Instant.now(), payment("now", BOB, ALICE, 1));
        String today = noLaterThanToday("9999-12-31");

        assertThat(get("BANKA", ALICES + "from=2026-01-06&to=2026-01-06")).contains("\"complete\":true");
        assertThat(get("BANKA", ALICES + "from=" + today + "&to=" + today))
                .contains("\"complete\":false", "\"endToEndId\":\"E2E-now\"", "\"closingBalance\":\"982.01\"");
    }

    @Test
    void a_period_that_the_views_have_not_read_is_not_answered_in_part() {
        log.store(at("2026-01-06T23:00:00Z"), payment("unread", BOB, ALICE, 1));
        assertThat(status("BANKA", ALICES + "from=2026-01-05&to=2026-01-06")).isEqualTo(429);
        assertThat(status("BANKA", "/v1/accounts/alice/balance?date=2026-01-06"))
                .isEqualTo(429);
        assertThat(status("BANKA", ALICES + "from=2026-01-05&to=2026-01-05")).isEqualTo(200);

        jdbc.sql("UPDATE projection_token SET global_index = 20 WHERE processor_name = 'clearing'")
                .update();
        assertThat(status("BANKA", ALICES + "from=2026-01-05&to=2026-01-05")).isEqualTo(429);
        assertThat(get("BANKA", ALICES + "from=2026-01-01&to=2026-01-01")).contains("\"asOf\":20}");
    }

    private static String noLaterThanToday(String date) {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        return date.compareTo(today) > 0 ? today : date;
    }
}
