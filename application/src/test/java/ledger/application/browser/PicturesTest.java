package ledger.application.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Takes the documentation's pictures for {@code mvn -Ppictures test}; else one page's only, to see that it can. */
@ExtendWith(AtTheDashboard.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PicturesTest {

    private static final String WANTED = System.getProperty("ledger.pictures", "");
    private static final Path PLACE = Path.of(WANTED.isEmpty() ? "target/pictures" : WANTED);

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
        List<Map.Entry<String, String>> pages = List.copyOf(demo.mainPages().entrySet());
        for (Map.Entry<String, String> page : WANTED.isEmpty() ? pages.subList(0, 1) : pages) {
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
