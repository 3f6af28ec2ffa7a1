package ledger.application.support;

import java.time.Duration;
import ledger.application.support.LedgerClient.Answer;
import org.awaitility.Awaitility;

/** The rebuild of one projection, as an operator asks for it. */
public record Replay(LedgerClient operator, String projection) {

    private static final Duration TIME_TO_END = Duration.ofSeconds(60);

    public Answer begin() {
        return operator.post(path(), "");
    }

    public Answer progress() {
        return operator.get(path()).expect(200);
    }

    /** How it ended; waits for that. */
    public Answer end() {
        return Awaitility.await("the rebuild of " + projection)
                .atMost(TIME_TO_END)
                .pollInterval(Duration.ofMillis(10))
                .until(this::progress, progress -> !progress.text("finishedAt").isEmpty());
    }

    /** Has the projection rebuilt. */
    public void run() {
        begin().expect(202);
        Answer end = end();
        if (!end.text("status").equals("DONE")) {
            throw new AssertionError("not rebuilt: " + end.body());
        }
    }

    private String path() {
        return "/v1/ops/projections/" + projection + "/replay";
    }
}
