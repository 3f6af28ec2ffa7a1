package ledger.application.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Follows the log and tells every event on a line, until it is interrupted; a connection that ends is opened again. */
final class Watch {

    private static final String RAW = "--json";
    private static final String DATA = "data: ";

    /** A comment that tells how far the log was looked through for somebody who is shown nothing. */
    private static final String LOOKED_AT = ": index ";

    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final Remote ledger;
    private final @Nullable Long from;
    private final long most;
    private final String type;
    private final String account;
    private final boolean raw;
    private long next;
    private long told;

    Watch(List<String> given) {
        List<String> rest = new ArrayList<>(given);
        this.raw = rest.remove(RAW);
        Arguments arguments = Arguments.parse(rest, Remote.OPTIONS, "--from", "--type", "--account", "--count");
        arguments.noPlace();
        this.ledger = Remote.of(arguments);
        this.from = arguments.index("--from");
        Long count = arguments.index("--count");
        this.most = count == null ? Long.MAX_VALUE : count;
        this.type = arguments.otherwise("--type", "");
        this.account = arguments.otherwise("--account", "");
    }

    int run(PrintStream out, PrintStream err) throws IOException {
        next = from != null ? from : ledger.json("/v1/ops/node").path("index").asLong() + 1;
        while (told < most) {
            follow(err, out);
        }
        return CommandLine.DONE;
    }

    private void follow(PrintStream err, PrintStream out) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ledger.get("/v1/stream/events?from=" + next).body(), UTF_8))) {
            tell(lines, out);
            if (told < most) {
                pause(new IOException("it was closed"), err);
            }
        } catch (RefusedException e) {
            if (!e.mayPass()) {
                throw e;
            }
            pause(e, err);
        } catch (IOException e) {
            pause(e, err);
        }
    }

    private void tell(BufferedReader lines, PrintStream out) throws IOException {
        for (String line = lines.readLine(); line != null && told < most; line = lines.readLine()) {
            if (line.startsWith(DATA)) {
                JsonNode event = JsonMapper.shared().readTree(line.substring(DATA.length()));
                next = event.path("index").asLong() + 1;
                if (isWanted(event)) {
                    told++;
                    out.println(raw ? event.toString() : EventLine.of(event));
                }
            } else if (line.startsWith(LOOKED_AT)) {
                next = Long.parseLong(line.substring(LOOKED_AT.length())) + 1;
            }
        }
    }

    private boolean isWanted(JsonNode event) {
        return event.path("type").asString("").startsWith(type) && (account.isEmpty() || isAbout(event));
    }

    /** An account is named as what the event happened to, or anywhere in what it says. */
    private boolean isAbout(JsonNode event) {
        return event.path("aggregateId").asString("").equals(account)
                || event.path("payload").properties().stream()
                        .anyMatch(field -> field.getValue().asString("").equals(account));
    }

    private static void pause(IOException why, PrintStream err) throws IOException {
        err.println("the stream ended (" + why.getMessage() + "); trying again");
        LockSupport.parkNanos(PAUSE_NANOS);
        if (Thread.currentThread().isInterrupted()) {
            throw why;
        }
    }
}
