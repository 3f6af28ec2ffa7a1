package ledger.query.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import ledger.messages.Caller;
import ledger.messages.Problem;
import ledger.query.audit.reconciliation.Reconciliation;
import ledger.query.audit.sealing.Seals;
import ledger.query.audit.seals.Checkpoint;
import ledger.query.history.EventLog;
import ledger.query.progress.ProjectionProgress;
import org.springframework.stereotype.Component;

/** Whether the ledger is well, as far as this node can tell. */
@Component
class Health implements LivePage {

    private final ProjectionProgress progress;
    private final EventLog log;
    private final Reconciliation reconciliation;
    private final Seals seals;
    private final NodeRole node;

    Health(ProjectionProgress progress, EventLog log, Reconciliation reconciliation, DataSource data, NodeRole node) {
        this.progress = progress;
        this.log = log;
        this.reconciliation = reconciliation;
        this.seals = new Seals(data);
        this.node = node;
    }

    /** How far one projection has read the log, and how many events it has not read yet. */
    public record Lag(String name, long index, long behind) {}

    /**
     * The last checkpoint.
     *
     * @param behind how many events came after it
     */
    public record Sealed(long events, String time, Duration age, long behind) {}

    @Override
    public Optional<Reading> read(String path, Caller caller) {
        if (!path.equals("/dashboard/health")) {
            return Optional.empty();
        }
        if (caller.participant() != null) {
            throw Problem.NOT_FOUND.because("there is no such page");
        }
        Map<String, Long> indexes = progress.all(); // asked before the log, so that nothing looks ahead of it
        long head = log.head();
        List<Lag> lags = indexes.entrySet().stream()
                .map(entry -> new Lag(entry.getKey(), entry.getValue(), head - entry.getValue()))
                .toList();
        Map<String, Object> model = Map.of(
                "role", node.role(),
                "head", head,
                "lags", lags,
                "reconciliation", reconciliation.view(),
                "sealed", seals.latest().map(last -> sealed(last, head)));
        return Optional.of(new Reading("dashboard/health", model, List.of("node", "views", "checks", "seals")));
    }

    private static Sealed sealed(Checkpoint last, long head) {
        Instant time = OffsetDateTime.parse(last.time()).toInstant();
        return new Sealed(last.size(), last.time(), Duration.between(time, Instant.now()), head + 1 - last.size());
    }
}
