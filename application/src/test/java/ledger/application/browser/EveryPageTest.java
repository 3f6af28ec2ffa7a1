package ledger.application.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What holds for every page: it is quiet and can be used by everyone, on any screen, by day and night, by keyboard. */
@ExtendWith(AtTheDashboard.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryPageTest {

    private final WatchedDemo demo;
    private final Browser browser;

    EveryPageTest(WatchedDemo demo, Browser browser) {
        this.demo = demo;
        this.browser = browser;
    }

    @BeforeEach
    void an_operator_has_signed_in() {
        browser.become(1_600, 1_000, "light");
        browser.signIn(demo.operator().key());
        browser.await(".who .name", "operator"::equals);
        browser.forgetComplaints();
    }

    @Test
    void no_page_complains_or_keeps_anyone_out_or_reaches_beyond_a_telephone() {
        for (String page : demo.pages()) {
            browser.visit(page);
            assertThat(browser.barriers()).as(page + " in light").isEmpty();
            String light = paper();
            browser.become(400, 850, "dark");
            assertThat(browser.barriers()).as(page + " in dark, on a telephone").isEmpty();
            assertThat(paper()).isNotEqualTo(light);
            assertThat(browser.overhang()).as(page).isZero();
            assertThat(browser.complaints()).as(page).isEmpty();
            browser.become(1_600, 1_000, "light");
        }
    }

    @Test
    void the_page_to_sign_in_is_for_everyone_too() {
        browser.forget();
        browser.visit("/dashboard/sign-in");

        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_barrier_and_a_complaint_would_be_noticed() {
        browser.ask("document.querySelector('#q').previousElementSibling.remove();"
                + " document.querySelector('#q').placeholder = ''");
        browser.ask("const late = document.createElement('script'); late.textContent = 'alert(1)';"
                + " document.body.append(late)");
        browser.ask("document.body.style.width = '3000px'");

        assertThat(browser.barriers()).asString().contains("label at #q");
        assertThat(browser.complaints()).asString().contains("Content Security Policy");
        assertThat(browser.overhang()).isPositive();
    }

    @Test
    void a_theme_that_was_chosen_stays() {
        browser.click("#theme");
        String paper = paper();
        browser.visit("/dashboard/health");

        assertThat(paper()).isEqualTo(paper);
        browser.click("#theme");
        assertThat(paper()).isNotEqualTo(paper);
    }

    @Test
    void the_keyboard_reaches_the_content_the_pages_and_the_acts() {
        browser.visit("/dashboard/clearing/EUR");

        List<String> reached = tabs(24);

        assertThat(reached).startsWith("Skip to the content").contains("Payments", "Search", "Cut the cycle off…");
        browser.find("[data-opens=cut-off]").sendKeys(Keys.ENTER);
        assertThat(browser.find("dialog#cut-off").isDisplayed()).isTrue();
        browser.press(Keys.TAB);
        assertThat(browser.ask("return document.querySelector('#cut-off').contains(document.activeElement)"))
                .isEqualTo("true");
        browser.press(Keys.ESCAPE);
        assertThat(browser.focused().getDomAttribute("data-opens")).isEqualTo("cut-off");
    }

    private String paper() {
        return browser.ask("return getComputedStyle(document.body).backgroundColor");
    }

    private List<String> tabs(int times) {
        List<String> reached = new ArrayList<>();
        Stream.generate(() -> Keys.TAB).limit(times).forEach(key -> {
            browser.press(key);
            WebElement focused = browser.focused();
            reached.add(focused.getText());
        });
        return reached;
    }
}
