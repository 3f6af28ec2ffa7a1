package ledger.query.rest;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import ledger.messages.Problem;
import ledger.query.audit.replay.Replay;
import ledger.query.audit.replay.ReplayScope;
import ledger.query.audit.replay.ReplayView;
import ledger.query.audit.replay.Replays;
import ledger.query.history.EventLog;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Has everything recomputed from the first event and compared with the live views. */
@RestController
class ReplayController {

    private final Replays replays;
    private final EventLog log;

    ReplayController(Replays replays, EventLog log) {
        this.replays = replays;
        this.log = log;
    }

    /** 200 once it is done; 202 at once where the caller prefers that, with where to look. */
    @PostMapping(path = "/v1/audit/replay", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReplayView> replay(
            @RequestBody(required = false) @Nullable ReplayBody body, @RequestHeader HttpHeaders headers) {
        ReplayScope scope = body == null ? ReplayScope.EVERYTHING : body.scope(this::indexAt);
        return answer(replays.start(scope), headers);
    }

    /** Lets a replay that was stopped go on. */
    @PostMapping(path = "/v1/audit/replays/{replayId}/resume", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReplayView> resume(@PathVariable String replayId, @RequestHeader HttpHeaders headers) {
        return answer(replays.resume(replayId), headers);
    }

    @GetMapping("/v1/audit/replays/{replayId}")
    ReplayView one(@PathVariable String replayId) {
        return replays.view(replayId);
    }

    @GetMapping("/v1/audit/replays")
    ReplayList all() {
        return new ReplayList(replays.all());
    }

    /** The replays of this node, the newest first. */
    record ReplayList(List<ReplayView> items) {}

    private Long indexAt(String time) {
        var instant = Parameter.query("from, to", time, Parameter::time);
        return instant == null ? -1 : log.indexAt(instant);
    }

    private static ResponseEntity<ReplayView> answer(Replay replay, HttpHeaders headers) {
        if (headers.getValuesAsList("Prefer").contains("respond-async")) {
            return ResponseEntity.status(HttpStatus.ACCEPTED)
                    .location(URI.create("/v1/audit/replays/" + replay.id()))
                    .header("Preference-Applied", "respond-async")
                    .body(replay.view());
        }
        return ResponseEntity.ok(await(replay.end()));
    }

    private static ReplayView await(CompletableFuture<ReplayView> end) {
        try {
            return end.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.OVERLOADED.because("interrupted while the replay went on");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
