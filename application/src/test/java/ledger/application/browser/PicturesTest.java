package ledger.application.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Takes the pictures of the documentation; they are kept where {@code -Ppictures} says, else looked at once. */
@ExtendWith(AtTheDashboard.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PicturesTest {

    private static final Path PLACE = Path.of(System.getProperty("ledger.pictures", "target/pictures"));

    private final WatchedDemo demo;
    private final Browser browser;

    PicturesTest(WatchedDemo demo, Browser browser) {
        this.demo = demo;
        this.browser = browser;
    }

    @Test
    void every_main_page_has_its_picture_at_both_widths_and_in_both_themes() throws IOException {
        browser.become(1_600, 1_000, "light");
        browser.signIn(demo.operator().key());
        browser.await(".who .name", "operator"::equals);
        for (Map.Entry<String, String> page : demo.mainPages().entrySet()) {
            for (String theme : new String[] {"light", "dark"}) {
                take(page.getKey(), page.getValue(), 1_600, 1_000, theme);
                take(page.getKey(), page.getValue(), 400, 850, theme);
            }
        }
    }

    private void take(String name, String page, int width, int height, String theme) throws IOException {
        browser.become(width, height, theme);
        browser.visit(page);
        byte[] picture = Picture.small(browser.picture());
        assertThat(picture.length).isBetween(5_000, 120_000);
        Files.createDirectories(PLACE);
        Files.write(PLACE.resolve(name + "-" + width + "-" + theme + ".png"), picture);
    }
}
