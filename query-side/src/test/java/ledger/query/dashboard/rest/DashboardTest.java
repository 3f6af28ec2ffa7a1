package ledger.query.dashboard.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static ledger.query.Story.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ledger.messages.Caller;
import ledger.messages.ParticipantId;
import ledger.messages.participants.ParticipantEvent.ParticipantEnrolled;
import ledger.query.QueryApplication;
import ledger.query.Story;
import ledger.query.TestLog;
import ledger.query.dashboard.LatestReadings;
import ledger.query.dashboard.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** The day of {@link Story#day()}, as it is shown to people. */
@SpringBootTest(classes = QueryApplication.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DashboardTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestLog log;

    @Autowired
    LatestReadings readings;

    @Autowired
    Parts parts;

    @BeforeEach
    void a_day() {
        log.clear();
        log.append(Story.day());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dashboard", "/dashboard/clearing/EUR"})
    void a_page_shows_what_the_api_answers(String page) {
        String api = text("auditor", "/v1/clearing/EUR");
        List<String> amounts = Pattern.compile("\"(?:grossValue|net|headroom)\":\"([^\"]+)\"")
                .matcher(api)
                .results()
                .map(found -> ">" + new Wording().amount(found.group(1)) + "<")
                .toList();

        assertThat(amounts).hasSize(5).contains(">12.68<", ">-12.00<");
        assertThat(text("auditor", page)).contains(amounts);
    }

    @Test
    void the_latest_payments_are_the_callers_own() {
        String link = "href=\"/dashboard/payments/%s\"";

        assertThat(text("operator", "/dashboard"))
                .contains(link.formatted(id("rent")), link.formatted(id("house")), "AM23");
        assertThat(text("BANKB", "/dashboard"))
                .contains(link.formatted(id("rent")))
                .doesNotContain(id("house").toString(), "alice</a></td><td>carol");
    }

    @Test
    void a_participant_is_shown_its_own_position_only() {
        for (String page : List.of("/dashboard", "/dashboard/clearing/EUR", "/dashboard/participants")) {
            assertThat(text("BANKB", page)).contains(">BANKB<").doesNotContain("BANKA", "Bank A");
        }
    }

    @ParameterizedTest
    @CsvSource({"operator, true", "auditor, false", "BANKA, false"})
    void only_an_operator_finds_something_to_do(String caller, boolean acts) {
        for (String page : List.of("/dashboard/clearing/EUR", "/dashboard/participants")) {
            assertThat(text(caller, page).contains("data-opens=")).isEqualTo(acts);
            assertThat(text(caller, page).contains("<dialog")).isEqualTo(acts);
        }
    }

    @Test
    void what_people_have_written_is_shown_and_not_done() {
        log.append(List.of(new ParticipantEnrolled(new ParticipantId("BANKX"), "<img src=x onerror=alert(1)>\"'&")));

        assertThat(text("operator", "/dashboard/participants"))
                .contains("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;")
                .doesNotContain("<img");
    }

    @ParameterizedTest
    @CsvSource({
        "operator, /dashboard/clearing/USD, nothing is cleared in USD",
        "operator, /dashboard/clearing/%3Cb%3E, there is no such currency",
        "BANKA, /dashboard/health, there is no such page"
    })
    void what_is_not_there_is_said_on_a_page(String caller, String path, String detail) {
        MvcTestResult answer = ask(caller, path);

        assertThat(answer).hasStatus(404).hasContentTypeCompatibleWith("text/html");
        assertThat(answer).bodyText().contains("Nothing here", detail).doesNotContain("<b>");
    }

    @Test
    void health_shows_each_view_and_this_node() {
        assertThat(text("auditor", "/dashboard/health"))
                .contains(">balances<", ">clearing<", ">participants<", ">payments<", "up to date", ">Standby<");
    }

    @Test
    void without_a_currency_clearing_is_that_of_the_first() {
        assertThat(ask("BANKA", "/dashboard/clearing")).hasRedirectedUrl("/dashboard/clearing/EUR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dashboard", "/dashboard/clearing/EUR", "/dashboard/participants", "/dashboard/health"})
    void what_is_streamed_is_what_the_page_shows(String path) {
        String page = text("operator", path);
        Map<String, String> streamed = parts.of(readings.read(path, Caller.OPERATOR));

        assertThat(streamed).isNotEmpty().allSatisfy((part, html) -> {
            assertThat(page).contains("sse-swap=\"" + part + "\"");
            assertThat(html).doesNotContain("th:");
            assertThat(page).contains(html.strip().lines().findFirst().orElse(""));
        });
        assertThat(page)
                .contains("sse-connect=\"/dashboard/live?page=" + path + "\"")
                .doesNotContain("th:");
    }

    @ParameterizedTest
    @CsvSource({"/dashboard/live?page=/dashboard/nothing, 404", "/dashboard/live, 400"})
    void nothing_else_is_streamed(String path, int status) {
        assertThat(ask("operator", path)).hasStatus(status);
    }

    private String text(String caller, String path) {
        MvcTestResult answer = ask(caller, path);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private MvcTestResult ask(String caller, String path) {
        return MockMvcTester.from(context)
                .get()
                .uri(URI.create(path))
                .header("Caller", caller)
                .exchange();
    }
}
