package ledger.query.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import ledger.messages.Caller;
import ledger.query.stream.EventStream;
import ledger.query.stream.LogGrowth;
import ledger.query.stream.StreamPage;
import ledger.query.stream.StreamedEvent;
import tools.jackson.databind.json.JsonMapper;

/** One stream of events, as long as it is open. */
final class StreamRun {

    /** A client that comes back after that shows its key again, which may have been revoked. */
    private static final Duration LIFE = Duration.ofMinutes(15);

    private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final EventStream events;
    private final LogGrowth growth;
    private final JsonMapper json;
    private final BooleanSupplier ending;
    private final long begin = System.nanoTime();
    private long lastSign;

    StreamRun(EventStream events, LogGrowth growth, JsonMapper json, BooleanSupplier ending) {
        this.events = events;
        this.growth = growth;
        this.json = json;
        this.ending = ending;
    }

    void run(Caller caller, long from, OutputStream out) throws IOException {
        long next = from;
        showLife(next, out);
        while (!ending.getAsBoolean() && isYounger(begin, LIFE)) {
            if (growth.await(next, BETWEEN_LOOKS)) {
                StreamPage page = events.page(next, caller);
                send(page, out);
                next = page.next();
            }
            if (!isYounger(lastSign, BETWEEN_SIGNS)) {
                showLife(next, out);
            }
        }
    }

    private void send(StreamPage page, OutputStream out) throws IOException {
        if (!page.events().isEmpty()) {
            for (StreamedEvent event : page.events()) {
                out.write(text(event).getBytes(UTF_8));
            }
            out.flush();
            lastSign = System.nanoTime();
        }
    }

    /** A comment with the last index that was looked at, from where a client that was shown nothing can go on. */
    private void showLife(long next, OutputStream out) throws IOException {
        out.write((": index " + (next - 1) + "\n\n").getBytes(UTF_8));
        out.flush();
        lastSign = System.nanoTime();
    }

    private String text(StreamedEvent event) {
        return "id: " + event.index() + "\nevent: " + event.type() + "\ndata: " + json.writeValueAsString(event)
                + "\n\n";
    }

    private static boolean isYounger(long since, Duration age) {
        return System.nanoTime() - since < age.toNanos();
    }
}
