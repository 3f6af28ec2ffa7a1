package ledger.application.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The Chromium of this machine, and the driver that came with it. Neither is ever fetched from anywhere. */
final class Chromium {

    static final String WANTED = "the browser tests need chromium and chromedriver on the PATH;"
            + " on Debian: apt-get install chromium chromium-driver";

    private Chromium() {}

    static boolean isInstalled() {
        return browser().isPresent() && driver().isPresent();
    }

    /** Starts it without a screen. */
    static ChromeDriver start() {
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver().orElseThrow(() -> new IllegalStateException(WANTED)))
                .build();
        return new ChromeDriver(service, options(browser().orElseThrow(() -> new IllegalStateException(WANTED))));
    }

    private static Optional<File> browser() {
        return find("chromium", "chromium-browser", "google-chrome");
    }

    private static Optional<File> driver() {
        return find("chromedriver");
    }

    private static ChromeOptions options(File browser) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser);
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars");
        options.addArguments("--force-prefers-reduced-motion", "--lang=en");
        options.setCapability("goog:loggingPrefs", logs);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "en"));
        return options;
    }

    private static Optional<File> find(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .map(Path::toFile)
                .findFirst();
    }
}
