package ledger.application.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** People at the dashboard while the demo runs: they sign in, watch, search, and follow a payment to its end. */
@ExtendWith(AtTheDashboard.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DashboardTest {

    private final WatchedDemo demo;
    private final Browser browser;

    DashboardTest(WatchedDemo demo, Browser browser) {
        this.demo = demo;
        this.browser = browser;
    }

    @BeforeEach
    void at_a_screen() {
        browser.become(1_600, 1_000, "light");
        browser.forgetComplaints();
    }

    @Test
    void a_wrong_key_is_refused_in_one_sentence() {
        browser.signIn("A".repeat(43));

        assertThat(browser.text("main [role=alert]")).isEqualTo("This is not a valid key.");
        assertThat(browser.complaints()).singleElement().asString().contains("status of 401");
    }

    @Test
    void who_was_sent_to_sign_in_comes_back_to_the_page_that_was_wanted() {
        browser.forget();
        browser.visit("/dashboard/payments?status=REJECTED");
        browser.type("input[name=key]", demo.auditor().key(), Keys.ENTER);

        browser.awaitPath("/dashboard/payments?status=REJECTED");
        assertThat(browser.text(".who .name")).isEqualTo("auditor");
    }

    @Test
    void numbers_move_while_payments_flow() {
        browser.signIn(demo.operator().key());
        String figures = browser.text("dl.figures");
        String latest = browser.text("[sse-swap=latest]");

        browser.await("dl.figures", text -> !text.equals(figures));
        browser.await("[sse-swap=latest]", text -> !text.equals(latest));
        browser.await(".stream", "live"::equals);
        browser.visit("/dashboard/payments");
        String lines = browser.text("[sse-swap=lines]");
        browser.await("[sse-swap=lines]", text -> !text.equals(lines));
    }

    @Test
    void a_payment_is_followed_from_the_list_to_its_timeline() {
        browser.signIn(demo.operator().key());
        browser.visit("/dashboard/payments?status=COMPLETED&cursor=999999999");
        String id = String.valueOf(browser.find("[sse-swap=lines] tbody th a").getDomAttribute("href"));
        browser.click("[sse-swap=lines] tbody th a");

        browser.awaitPath(id);
        List<String> sentences = browser.texts(".timeline li > p:first-child");
        assertThat(sentences.get(0)).contains(" orders ");
        assertThat(sentences.get(sentences.size() - 1)).startsWith("Completed:");
        browser.click(".timeline summary");
        assertThat(browser.text(".timeline pre")).contains(id.replaceAll(".*/", ""));
        browser.click("dl.facts a");
        browser.await("h1", text -> text.startsWith("Account "));
        assertThat(browser.find("#balance canvas").isDisplayed()).isTrue();
    }

    @Test
    void what_is_searched_is_found_as_a_whole_or_not_at_all() {
        browser.signIn(demo.operator().key());
        browser.type("#q", "ALFADEFF-C01", Keys.ENTER);
        browser.awaitPath("/dashboard/accounts/ALFADEFF-C01");
        browser.type("#q", "NOTPROVIDED", Keys.ENTER);
        browser.awaitPath("/dashboard/payments?endToEndId=NOTPROVIDED");
        browser.type("#q", "<img src=x>%_*", Keys.ENTER);
        browser.await("main", text -> text.contains("<img src=x>%_*"));
        assertThat(browser.all("main img")).isEmpty();
    }

    @Test
    void a_participant_sees_its_own_and_nothing_of_others() {
        browser.signIn(demo.bank().key());
        assertThat(browser.text(".who .name")).isEqualTo(WatchedDemo.OWN_BANK);
        for (String path : List.of("/dashboard/clearing/EUR", "/dashboard/participants", "/dashboard/payments")) {
            browser.visit(path);
            assertThat(browser.text("main")).contains(WatchedDemo.OWN_BANK).doesNotContain(WatchedDemo.BANKS);
        }
        browser.visit("/dashboard/accounts/BRAVFRPP-C01");
        assertThat(browser.text("main")).contains("no such account");
    }
}
