package ledger.application.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.logging.Level;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** One window of a browser that looks at one node, and what a person does in it. */
final class Browser implements AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(10);
    private static final String AXE = axe();
    private static final String POST = """
            const [path, withToken, done] = arguments;
            const token = document.querySelector('meta[name=csrf-token]').content;
            const headers = withToken ? {'X-CSRF-TOKEN': token} : {};
            fetch(path, {method: 'POST', headers}).then(answer => done(answer.status));
            """;
    private static final String FINDINGS = """
            const done = arguments[arguments.length - 1];
            const said = rule => rule.nodes.map(node => rule.id + ' at ' + node.target + ': ' + node.failureSummary);
            axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']})
                .then(found => done(found.violations.flatMap(said)));
            """;

    /** Found and read in one step, because live parts of a page are replaced at any time. */
    private static final String TEXTS =
            "return [...document.querySelectorAll(arguments[0])].map(found => found.innerText.trim())";

    private final ChromeDriver driver = Chromium.start();
    private String base = "about:blank";

    /** From now on paths are this node's. */
    void lookAt(int port) {
        base = "http://localhost:" + port;
    }

    void visit(String path) {
        driver.get(base + path);
    }

    /** Signs in as whoever the key belongs to, as somebody whom the ledger has not seen before. */
    void signIn(String key) {
        forget();
        visit("/dashboard/sign-in");
        driver.executeScript("localStorage.clear()");
        type("input[name=key]", key, Keys.ENTER);
        Awaitility.await("in, or refused")
                .atMost(SOON)
                .ignoreExceptions()
                .until(() -> !all(".who .name, main [role=alert]").isEmpty());
    }

    void forget() {
        driver.manage().deleteAllCookies();
    }

    /** Writes into a field in place of what is there. */
    void type(String css, CharSequence... keys) {
        find(css).clear();
        find(css).sendKeys(keys);
    }

    void click(String css) {
        find(css).click();
    }

    /** Opens the dialog of this name and confirms what it asks. */
    void act(String dialog) {
        click("[data-opens=" + dialog + "]");
        find("#" + dialog + " button[type=submit]").sendKeys(Keys.ENTER);
    }

    /** The status with which a request of a page's script is answered, as somebody may send it from the console. */
    long post(String path, boolean withToken) {
        return ((Number) driver.executeAsyncScript(POST, path, withToken)).longValue();
    }

    /** Where the browser is, without the node it is at. */
    String path() {
        return String.valueOf(driver.getCurrentUrl()).substring(base.length());
    }

    /** Waits until the browser has gone where it is sent. */
    void awaitPath(String expected) {
        Awaitility.await(expected).atMost(SOON).until(this::path, expected::equals);
    }

    String text(String css) {
        return texts(css).stream().findFirst().orElseThrow(() -> new NoSuchElementException(css));
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    List<String> texts(String css) {
        List<?> found = (List<?>) driver.executeScript(TEXTS, css);
        return found.stream().map(String::valueOf).toList();
    }

    /** Waits until the text of an element is as it should be; pages that change are asked again and again. */
    String await(String css, Predicate<String> expected) {
        return Awaitility.await(css).atMost(SOON).ignoreExceptions().until(() -> text(css), expected);
    }

    /** Presses keys wherever the focus is. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Runs a script in the page and gives what it returns, as text. */
    String ask(String script, Object... arguments) {
        return String.valueOf(driver.executeScript(script, arguments));
    }

    /** Makes the window as wide as a telephone or a screen is, and as dark as the person wants it. */
    void become(int width, int height, String theme) {
        Object unused = driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        unused = driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
    }

    /** What the page complained of on the console since this was asked last, refused content included. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    void forgetComplaints() {
        List<String> unused = complaints();
    }

    /** Where the page is not accessible by WCAG 2.1 A and AA. */
    List<?> barriers() {
        driver.executeScript(AXE);
        return (List<?>) driver.executeAsyncScript(FINDINGS);
    }

    /** How many pixels of the page are beside the window. */
    long overhang() {
        return ((Number) driver.executeScript(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .longValue();
    }

    byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    private static String axe() {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
