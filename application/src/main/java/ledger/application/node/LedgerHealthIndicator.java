package ledger.application.node;

import ledger.command.writer.SingleWriter;
import ledger.command.writer.WriterRole;
import ledger.query.progress.ProjectionProgress;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Ready means serving: as the writer once the views have caught up, or as a standby or query node that can read. */
@Component("ledger")
class LedgerHealthIndicator implements HealthIndicator {

    private final ThisNode node;
    private final SingleWriter writer;
    private final CatchingUp catchingUp;
    private final ProjectionProgress views;

    LedgerHealthIndicator(ThisNode node, SingleWriter writer, CatchingUp catchingUp, ProjectionProgress views) {
        this.node = node;
        this.writer = writer;
        this.catchingUp = catchingUp;
        this.views = views;
    }

    @Override
    public Health health() {
        WriterRole role = writer.role();
        boolean ready = switch (role) {
            case WRITER -> catchingUp.isDone();
            case HALTED -> true;
            case STANDBY -> canRead();
            case STOPPED -> node.role() == NodeRole.QUERY && canRead();
        };
        Health.Builder health = ready ? Health.up() : Health.outOfService();
        return health.withDetail("role", node.role().name()).build();
    }

    private boolean canRead() {
        try {
            return !views.all().isEmpty();
        } catch (DataAccessException | TransactionException e) {
            return false;
        }
    }
}
