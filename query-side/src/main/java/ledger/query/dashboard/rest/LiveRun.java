package ledger.query.dashboard.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import ledger.query.rest.Streams;

/** One viewer's stream, as long as it is open. */
final class LiveRun implements Streams.Run {

    /** A browser that comes back after that shows its sign-in again, which may have ended. */
    private static final Duration LIFE = Duration.ofMinutes(5);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Supplier<Map<String, String>> latest;
    private final Map<String, String> sent = new HashMap<>();

    LiveRun(Supplier<Map<String, String>> latest) {
        this.latest = latest;
    }

    /** Throws what keeps the page from being shown. */
    void look() {
        Map<String, String> unused = latest.get();
    }

    @Override
    public void run(OutputStream out, Streams.Ending ending) throws IOException {
        long begin = System.nanoTime();
        out.write("retry: 1000\n\n".getBytes(UTF_8));
        do {
            for (Map.Entry<String, String> part : latest.get().entrySet()) {
                send(part.getKey(), part.getValue(), out);
            }
            out.write(":\n\n".getBytes(UTF_8)); // so that one who is gone is noticed
            out.flush();
        } while (System.nanoTime() - begin < LIFE.toNanos() && !ending.await(BETWEEN_LOOKS));
    }

    private void send(String part, String html, OutputStream out) throws IOException {
        if (!html.equals(sent.put(part, html))) {
            String lines = html.lines().map(line -> "data: " + line + "\n").reduce("", String::concat);
            out.write(("event: " + part + "\n" + lines + "\n").getBytes(UTF_8));
        }
    }
}
