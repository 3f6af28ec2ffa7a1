package ledger.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import ledger.application.edge.EdgeClient.Answer;
import ledger.command.rest.ParticipantKeys;
import ledger.messages.ParticipantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person with a browser and a key. */
@OnTheEdge
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInTest {

    private static final String API = "/v1/audit/queries";

    private final EdgeClient client;
    private final ParticipantKeys keys;
    private final JdbcClient jdbc;
    private final MovedClock clock;
    private final Browser browser;

    @Autowired
    SignInTest(EdgeClient client, ParticipantKeys keys, JdbcClient jdbc, MovedClock clock) {
        this.client = client;
        this.keys = keys;
        this.jdbc = jdbc;
        this.clock = clock;
        this.browser = Browser.unknown(client);
    }

    @BeforeEach
    void nobodyHasTriedForAWhile() {
        clock.move(Duration.ofMinutes(1));
    }

    @Test
    void a_key_gets_one_in_and_is_kept_nowhere() {
        Answer answer = browser.signIn(client.operator(), "/dashboard/payments?status=QUEUED");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/dashboard/payments?status=QUEUED");
        assertThat(answer.header("Set-Cookie"))
                .matches("ledger-sign-in=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict")
                .doesNotContain(client.operator());
        String token = answer.header("Set-Cookie")
                .substring("ledger-sign-in=".length())
                .substring(0, 43);
        assertThat(jdbc.sql("SELECT * FROM sign_in").query().listOfRows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.values()).doesNotContain(token, client.operator()));
    }

    @Test
    void a_wrong_key_gets_the_same_page_again() {
        Answer answer = browser.signIn("A".repeat(43), "/dashboard/health");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.body())
                .contains("This is not a valid key.", "name=\"to\" value=\"/dashboard/health\"")
                .doesNotContain("A".repeat(43));
    }

    @Test
    void a_key_in_the_address_is_not_looked_at() {
        assertThat(browser.form("/dashboard/sign-in?key=" + client.operator(), "")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"cross-site, 400", "same-site, 400", "same-origin, 303", "none, 303"})
    void no_other_site_signs_anybody_in(String site, int status) {
        assertThat(browser.signIn(client.bank(), "", "Sec-Fetch-Site", site).status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/dashboard/cycles/EUR-1, /dashboard/cycles/EUR-1",
        "//evil.example/dashboard, /dashboard",
        "https://evil.example/dashboard, /dashboard",
        "/dashboard.evil.example, /dashboard",
        "/v1/audit/events, /dashboard",
        "'/dashboard/\r\nSet-Cookie: a=b', /dashboard",
        "'', /dashboard"
    })
    void one_comes_back_to_a_page_of_the_dashboard_and_nowhere_else(String wanted, String found) {
        assertThat(browser.signIn(client.bank(), wanted).header("Location")).isEqualTo(found);
    }

    @Test
    void too_many_wrong_keys_are_not_looked_at_for_a_minute() {
        for (int i = 0; i < 10; i++) {
            assertThat(browser.signIn("B".repeat(43), "").status()).isEqualTo(401);
        }

        Answer refused = browser.signIn(client.bank(), "");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        clock.move(Duration.ofMinutes(1));
        assertThat(browser.signIn(client.bank(), "").status()).isEqualTo(303);
    }

    @Test
    void a_sign_in_opens_what_its_key_opens() {
        assertThat(browser.signedIn(client.auditor()).get(API).status()).isEqualTo(200);
        assertThat(browser.signedIn(client.bank()).get(API).status()).isEqualTo(403);
        assertThat(browser.get(API).status()).isEqualTo(401);
        assertThat(new Browser(client.withKey(""), "ledger-sign-in=" + client.auditor())
                        .get(API)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_sign_in_ends_when_nobody_uses_it_and_in_any_case_after_a_working_day() {
        Browser used = browser.signedIn(client.auditor());
        Browser left = browser.signedIn(client.auditor());
        for (int i = 0; i < 16; i++) {
            assertThat(used.get(API).status()).isEqualTo(200);
            clock.move(Duration.ofMinutes(29));
        }

        assertThat(left.get(API).status()).isEqualTo(401);
        assertThat(used.get(API).status()).isEqualTo(200);
        clock.move(Duration.ofMinutes(17));
        assertThat(used.get(API).status()).isEqualTo(401);
    }

    @Test
    void what_has_ended_is_forgotten_when_somebody_signs_in() {
        Browser unused = browser.signedIn(client.auditor());
        clock.move(Duration.ofHours(1));
        Browser next = browser.signedIn(client.auditor());

        assertThat(unused).isNotEqualTo(next);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM sign_in").query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void a_sign_in_dies_with_its_key() {
        Map<String, String> calls = Map.of("BANKDEL", "DELETE", "BANKNEW", "POST");
        calls.forEach((bank, method) -> {
            Browser signedIn = browser.signedIn(keys.issue(new ParticipantId(bank)));
            assertThat(signedIn.get(API).status()).isEqualTo(403);

            assertThat(client.asOperator()
                            .send(method, "/v1/participants/" + bank + "/api-key", BodyPublishers.noBody())
                            .status())
                    .isLessThan(300);

            assertThat(signedIn.get(API).status()).isEqualTo(401);
        });
    }

    @Test
    void signing_out_ends_it() {
        Browser signedIn = browser.signedIn(client.auditor());

        Answer out = signedIn.form("/dashboard/sign-out", "_csrf=" + signedIn.formToken());

        assertThat(out.status()).isEqualTo(303);
        assertThat(out.header("Location")).isEqualTo("/dashboard/sign-in");
        assertThat(out.header("Set-Cookie")).startsWith("ledger-sign-in=; Path=/; Max-Age=0");
        assertThat(signedIn.get(API).status()).isEqualTo(401);
    }
}
