package ledger.application.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** What an operator does at the dashboard, and that nobody else can. */
@ExtendWith(AtTheDashboard.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ActsTest {

    private final WatchedDemo demo;
    private final Browser browser;

    ActsTest(WatchedDemo demo, Browser browser) {
        this.demo = demo;
        this.browser = browser;
    }

    @BeforeEach
    void at_a_screen() {
        browser.become(1_600, 1_000, "light");
    }

    @Test
    void an_operator_cuts_a_cycle_off_and_settles_it() {
        demo.fundSettlement();
        browser.signIn(demo.operator().key());
        browser.visit("/dashboard/clearing/EUR");
        String cycle = demo.operator().get("/v1/clearing/EUR").text("cycle");
        browser.click("[data-opens=cut-off]");
        browser.press(Keys.ESCAPE);
        assertThat(browser.all("dialog[open]")).isEmpty();
        assertThat(demo.operator().get("/v1/clearing/EUR").text("cycle")).isEqualTo(cycle);

        browser.act("cut-off");
        browser.await("#told", text -> text.startsWith("Cycle " + cycle + " is closed"));
        browser.visit("/dashboard/cycles/" + cycle);
        browser.act("settle");

        browser.await("#told", ("Settlement of " + cycle + ": SETTLED.")::equals);
        assertThat(demo.auditor().get("/v1/settlements/" + cycle).text("status"))
                .isEqualTo("SETTLED");
        browser.visit("/dashboard/cycles/" + cycle);
        assertThat(browser.text("main")).contains("Settled", "Transfers");
        assertThat(browser.all("[data-opens]")).isEmpty();
    }

    @Test
    void an_operator_sets_a_cap_and_suspends_and_reinstates() {
        browser.signIn(demo.operator().key());
        browser.visit("/dashboard/participants");
        browser.click("[data-opens=cap]");
        browser.type("#cap-amount", "6000.00", Keys.ENTER);
        browser.await("#told", text -> text.contains("is set"));
        assertThat(demo.operator().get("/v1/clearing/EUR").body()).contains("\"netDebitCap\":\"6000.00\"");

        browser.act("suspend");
        browser.await("#told", text -> text.contains("is suspended"));
        assertThat(firstBank()).contains("\"status\":\"SUSPENDED\"");
        browser.act("reinstate");
        browser.await("#told", text -> text.contains("clears again"));
        assertThat(firstBank()).contains("\"status\":\"ACTIVE\"");
    }

    @Test
    void who_may_not_act_finds_nothing_to_act_with_and_is_refused_when_forced() {
        for (String key : List.of(demo.auditor().key(), demo.bank().key())) {
            browser.signIn(key);
            browser.visit("/dashboard/clearing/EUR");
            assertThat(browser.all("[data-opens], dialog")).isEmpty();
            browser.visit("/dashboard/participants");
            assertThat(browser.all("[data-opens], dialog")).isEmpty();
            assertThat(browser.post("/v1/clearing/EUR/cut-off", true)).isEqualTo(403);
        }
        browser.signIn(demo.operator().key());
        assertThat(browser.post("/v1/clearing/EUR/cut-off", false)).isEqualTo(403);
    }

    private String firstBank() {
        return demo.operator()
                .get("/v1/participants/" + WatchedDemo.BANKS.get(0))
                .body();
    }
}
