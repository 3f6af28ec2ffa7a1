package ledger.application.node;

import ledger.command.writer.SingleWriter;
import ledger.command.writer.WriterRole;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready means serving: as the writer once the views have caught up, or as a standby that answers reads. */
@Component("ledger")
class LedgerHealthIndicator implements HealthIndicator {

    private final SingleWriter writer;
    private final CatchingUp catchingUp;

    LedgerHealthIndicator(SingleWriter writer, CatchingUp catchingUp) {
        this.writer = writer;
        this.catchingUp = catchingUp;
    }

    @Override
    public Health health() {
        WriterRole role = writer.role();
        boolean ready = switch (role) {
            case WRITER -> catchingUp.isDone();
            case STANDBY, HALTED -> true;
            case STOPPED -> false;
        };
        Health.Builder health = ready ? Health.up() : Health.outOfService();
        return health.withDetail("role", role.name()).build();
    }
}
