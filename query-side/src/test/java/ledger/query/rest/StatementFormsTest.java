package ledger.query.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static ledger.query.StatementStory.at;
import static ledger.query.StatementStory.saying;
import static ledger.query.Story.ALICE;
import static ledger.query.Story.BOB;
import static ledger.query.Story.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import ledger.query.StatementStory;
import ledger.query.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One statement in each of its forms. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatementFormsTest extends EnquiryTest {

    private static final String ALICES = "/v1/accounts/alice/statement?from=2026-01-02&to=2026-01-07";
    private static final String HOSTILE = "<script>alert(\"1\" & '2')</script>%s{}";

    @BeforeEach
    void some_days() {
        log.clear();
        long unused = StatementStory.tell(log);
    }

    @Test
    void a_table_has_a_line_for_each_balance_and_entry() {
        log.append(at("2026-01-07T20:00:00Z"), saying("=1+1", "a \"b\", c", BOB, ALICE, 1));
        String expected = """
                account,currency,kind,index,bookingDate,valueDate,paymentId,endToEndId,counterpartyAccount,\
                counterpartyParticipant,remittance,amount,balance
                alice,EUR,OPENING,,2026-01-05,,,,,,,,982.66
                alice,EUR,PAYMENT,41,2026-01-05,2026-01-05,%s,E2E-back,bob,BANKB,,0.34,983.00
                alice,EUR,PAYMENT,44,2026-01-06,2026-01-06,%s,E2E-slow,bob,BANKB,,-1.00,982.00
                alice,EUR,PAYMENT,52,2026-01-07,2026-01-08,%s,'=1+1,bob,BANKB,"a ""b"", c",0.01,982.01
                alice,EUR,CLOSING,,2026-01-07,,,,,,,,982.01
                alice,EUR,AVAILABLE,,2026-01-07,,,,,,,,982.01
                """;
        String path = "/v1/accounts/alice/statement?from=2026-01-05&to=2026-01-07&format=csv";
        assertThat(get("BANKA", path))
                .isEqualTo(
                        expected.formatted(id("back"), id("slow"), id("=1+1")).replace("\n", "\r\n"));
        assertThat(get("BANKA", path + "&basis=VALUE"))
                .contains("OPENING,,,2026-01-05,", "CLOSING,,,2026-01-07,,,,,,,982.00")
                .doesNotContain("1+1");
        assertThat(ask("BANKA", path))
                .hasContentType("text/csv;charset=UTF-8")
                .hasHeader("Content-Disposition", "attachment; filename=\"statement-alice-2026-01-05-2026-01-07.csv\"");
    }

    @Test
    void a_page_shows_every_text_as_text_and_lets_the_browser_do_nothing_but_apply_its_style() throws Exception {
        log.append(at("2026-01-07T00:00:00Z"), saying("E2E", HOSTILE, BOB, ALICE, 1));

        MvcTestResult answer = ask("BANKA", ALICES + "&format=html");
        String page = answer.getResponse().getContentAsString(UTF_8);

        assertThat(answer).hasStatusOk().hasContentType("text/html;charset=UTF-8");
        assertThat(page)
                .contains("Opening balance</td><td class=\"sum\">1000.00</td>")
                .contains("Closing balance</td><td class=\"sum\">982.01</td>", "PAYMENT E2E-rent", "bob BANKB")
                .contains("&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;%s{}")
                .contains("<bdi>BANKA Bank A</bdi>")
                .doesNotContain("<script", "<link", "<img", "src=", "href=", "style=", "url(", "@import");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'sha256-" + hashOfStyle(page) + "'; frame-ancestors 'none'");
    }

    private static String hashOfStyle(String page) throws Exception {
        var style = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL).matcher(page);
        assertThat(style.find()).isTrue();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void a_period_that_is_not_over_says_so() {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        String path = "/v1/accounts/alice/statement?format=html&from=" + today + "&to=" + today;

        assertThat(get("BANKA", path)).contains("not over: entries may be added");
        assertThat(get("BANKA", ALICES + "&format=html")).doesNotContain("not over");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                 | *                                 | application/json",
                "                 | application/*                     | application/json",
                "                 | text/csv                          | text/csv;charset=UTF-8",
                "                 | text/*                            | text/csv;charset=UTF-8",
                "                 | application/xml                   | application/xml",
                "                 | text/csv;q=0.5,application/xml    | application/xml",
                "                 | application/pdf,text/html;q=0.1   | text/html;charset=UTF-8",
                "                 | text/html,text/csv;q=0.9,*/*;q=0.8 | text/html;charset=UTF-8",
                "&format=json     | text/html                         | application/json",
                "&format=csv      | application/pdf                   | text/csv;charset=UTF-8",
                "&format=camt.053 | nonsense                          | application/xml",
            })
    void the_form_is_named_or_what_the_client_likes_best(String format, String accept, String type) {
        String path = ALICES + (format == null ? "" : format);

        assertThat(ask("BANKA", path, accept.equals("*") ? new Object[0] : new Object[] {accept}))
                .hasStatusOk()
                .hasContentType(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "text/html;q=0", "nonsense", "a/b;q=x", "image/*,application/camt"})
    void where_no_form_will_do_nothing_is_sent(String accept) {
        assertThat(ask("BANKA", ALICES, accept)).hasStatus(406);
    }

    @Test
    void a_statement_longer_than_a_page_of_reading_has_every_entry_once() {
        int payments = 510;
        List<Object> events = new ArrayList<>();
        for (int i = 0; i < payments; i++) {
            List<Object> all = Story.payment("many-" + i, BOB, ALICE, 1);
            events.addAll(List.of(all.get(0), all.get(5)));
        }
        log.append(at("2026-01-07T00:00:00Z"), events);

        String table = get("BANKA", ALICES + "&format=csv");

        assertThat(table.lines().filter(line -> line.contains("many-")))
                .hasSize(payments)
                .doesNotHaveDuplicates();
        assertThat(table).contains("CLOSING,,2026-01-07,,,,,,,,987.10");
    }
}
