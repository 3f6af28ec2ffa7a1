package ledger.query.dashboard;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import ledger.messages.Caller;
import ledger.messages.Problem;
import org.springframework.stereotype.Component;

/**
 * What is shown to everyone who looks at a page: read once a second, by whoever looks first, for all who may see the
 * same. When nobody looks, nothing is read.
 */
@Component
public class LatestReadings {

    private static final long FRESH_NANOS = Duration.ofMillis(900).toNanos();
    private static final long FORGOTTEN_NANOS = Duration.ofMinutes(1).toNanos();

    /** A page as it is shown to one participant, or to the operator and the auditor. */
    private record View(String path, Caller caller) {}

    private record Rendered(long nanos, Map<String, String> parts) {

        boolean isYounger(long age) {
            return System.nanoTime() - nanos < age;
        }
    }

    private final List<LivePage> pages;
    private final Map<View, Rendered> latest = new ConcurrentHashMap<>();

    LatestReadings(List<LivePage> pages) {
        this.pages = pages;
    }

    /** The page at this path as it is now; throws {@link Problem#NOT_FOUND} where there is none. */
    public LivePage.Reading read(String path, Caller caller) {
        return pages.stream()
                .flatMap(page -> page.read(path, caller).stream())
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because("there is no such page"));
    }

    /**
     * The parts of the page that change, by their names, as they were less than a second ago.
     *
     * @param rendering makes texts of what was read
     */
    public Map<String, String> parts(
            String path, Caller caller, Function<LivePage.Reading, Map<String, String>> rendering) {
        latest.values().removeIf(rendered -> !rendered.isYounger(FORGOTTEN_NANOS));
        View view = new View(path, caller.participant() == null ? Caller.AUDITOR : caller);
        return latest.compute(
                        view,
                        (same, rendered) -> rendered != null && rendered.isYounger(FRESH_NANOS)
                                ? rendered
                                : new Rendered(System.nanoTime(), rendering.apply(read(path, view.caller()))))
                .parts();
    }
}
