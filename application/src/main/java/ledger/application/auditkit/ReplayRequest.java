package ledger.application.auditkit;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import ledger.application.commandline.Arguments;
import ledger.application.commandline.Meter;
import ledger.application.commandline.Remote;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Has a ledger recompute everything, or a part of it, from its events, and waits for what comes of it.
 *
 * @param start the path that begins it, or lets one that was stopped go on
 */
record ReplayRequest(Remote ledger, String start, ObjectNode scope) {

    private static final String REPLAYS = "/v1/audit/replays/";
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final List<String> TEXTS = List.of("account", "payment", "participant", "from", "to");
    private static final List<String> INDEXES = List.of("from-index", "to-index");

    static ReplayRequest of(List<String> given) {
        Arguments arguments = Arguments.parse(
                given,
                Remote.OPTIONS,
                "--account",
                "--payment",
                "--participant",
                "--from",
                "--to",
                "--from-index",
                "--to-index",
                "--resume");
        arguments.noPlace();
        String stopped = arguments.optional("--resume");
        if (stopped != null && !stopped.matches("[0-9a-f-]{36}")) {
            throw new IllegalArgumentException("--resume takes the id of a replay");
        }
        String start = stopped == null ? "/v1/audit/replay" : REPLAYS + stopped + "/resume";
        return new ReplayRequest(Remote.of(arguments), start, scope(arguments));
    }

    private static ObjectNode scope(Arguments arguments) {
        ObjectNode scope = JsonMapper.shared().createObjectNode();
        TEXTS.forEach(name -> {
            String value = arguments.optional("--" + name);
            if (value != null) {
                scope.put(name, value);
            }
        });
        INDEXES.forEach(name -> {
            Long index = arguments.index("--" + name);
            if (index != null) {
                scope.put(name.replace("-index", "Index"), index);
            }
        });
        return scope;
    }

    int run(PrintStream out, PrintStream progress) throws IOException {
        Meter meter = new Meter(progress, "replayed", "events");
        JsonNode replay = ledger.begin(start, scope);
        String id = replay.path("replayId").asString("");
        tell(replay, meter);
        while (replay.path("status").asString("").equals("RUNNING")) {
            pause();
            replay = ledger.json(REPLAYS + id);
            tell(replay, meter);
        }
        if (!replay.path("status").asString("").equals("DONE")) {
            throw new IOException("the replay did not come to its end, "
                    + replay.path("error").asString("it was stopped") + "; let it go on: audit-kit replay --resume "
                    + id);
        }
        out.print(ReplayText.of(replay));
        return ReplayText.isSound(replay) ? AuditKit.VALID : AuditKit.NOT_VALID;
    }

    private static void tell(JsonNode replay, Meter meter) {
        meter.tell(
                replay.path("percent").asDouble(0),
                replay.path("eventsPerSecond").asLong(0),
                replay.path("remainingSeconds").asLong(0));
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LOOK_EVERY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
