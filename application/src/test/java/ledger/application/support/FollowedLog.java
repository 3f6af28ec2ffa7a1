package ledger.application.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that follows the log as Server-Sent Events and keeps what it was sent. */
public final class FollowedLog implements AutoCloseable {

    private static final Duration TIME_TO_ARRIVE = Duration.ofSeconds(30);

    /** One event as it was sent. */
    public record Sent(long id, String type, JsonNode said) {}

    private final InputStream body;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private volatile String end = "";

    private FollowedLog(InputStream body) {
        this.body = body;
    }

    /** Follows once there is a place for another stream: that a client has gone is noticed after a while. */
    public static FollowedLog open(LedgerClient client, String query, String... headers) {
        HttpResponse<InputStream> answer = Awaitility.await("a place")
                .atMost(TIME_TO_ARRIVE)
                .until(() -> client.open("/v1/stream/events" + query, headers), found -> found.statusCode() != 503);
        if (answer.statusCode() != 200) {
            throw new AssertionError("not followed: " + answer.statusCode());
        }
        FollowedLog log = new FollowedLog(answer.body());
        Thread reading = new Thread(log::read, "follows-the-log");
        reading.setDaemon(true);
        reading.start();
        return log;
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":")) {
                    comments.add(line);
                } else if (line.startsWith("id: ")) {
                    long id = Long.parseLong(line.substring("id: ".length()));
                    String type = rest(lines.readLine(), "event: ");
                    String said = rest(lines.readLine(), "data: ");
                    sent.add(new Sent(id, type, JsonMapper.shared().readTree(said)));
                }
            }
            end = "ended";
        } catch (IOException e) {
            end = "broken off";
        }
    }

    private static String rest(@Nullable String line, String start) throws IOException {
        if (line == null || !line.startsWith(start)) {
            throw new IOException("not " + start + line);
        }
        return line.substring(start.length());
    }

    public List<Sent> sent() {
        return sent;
    }

    /** The lines that are no events. */
    public List<String> comments() {
        return comments;
    }

    /** How it ended: empty as long as it has not, "ended" or "broken off". */
    public String end() {
        Awaitility.await("the end of the stream").atMost(TIME_TO_ARRIVE).until(() -> !end.isEmpty());
        return end;
    }

    /** Waits for an event with this index or a later one. */
    public FollowedLog awaitIndex(long index) {
        Awaitility.await("event " + index)
                .atMost(TIME_TO_ARRIVE)
                .until(() -> !sent.isEmpty() && sent.get(sent.size() - 1).id() >= index);
        return this;
    }

    /** Waits for an event of this type. */
    public FollowedLog awaitType(String type) {
        Awaitility.await(type)
                .atMost(TIME_TO_ARRIVE)
                .until(() -> sent.stream().anyMatch(event -> event.type().equals(type)));
        return this;
    }

    /** The index of the last event of this type so far. */
    public long lastOf(String type) {
        return sent.stream()
                .filter(event -> event.type().equals(type))
                .mapToLong(Sent::id)
                .max()
                .orElseThrow();
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            end = "broken off";
        }
    }
}
