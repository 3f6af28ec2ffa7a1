package ledger.application.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import ledger.command.writer.WriterListener;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Says when events are recorded, and never goes back: where this node's clock is behind the last event, after it was
 * set back or after another node has written, the log stands still until the clock has caught up. So the log is in the
 * order of time, and a day that is over stays as it is.
 */
final class LogClock implements WriterListener {

    private static final String LAST = "SELECT time_stamp FROM domain_event_entry"
            + " WHERE global_index = (SELECT MAX(global_index) FROM domain_event_entry)";

    private final Clock nodeClock;
    private final DataSource pool;
    private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.MIN);

    LogClock(Clock nodeClock, DataSource pool) {
        this.nodeClock = nodeClock;
        this.pool = pool;
    }

    /** The clock for events. */
    Clock forEvents() {
        return new Rising(nodeClock.getZone());
    }

    @Override
    public void gained() {
        try (Connection connection = pool.getConnection();
                PreparedStatement query = connection.prepareStatement(LAST);
                ResultSet last = query.executeQuery()) {
            if (last.next()) {
                Instant unused = notBefore(LogTime.parse(last.getString(1)));
            }
        } catch (SQLException e) {
            throw new EventStoreException("cannot read when the last event was recorded", e);
        }
    }

    @Override
    public void lost() {}

    private Instant notBefore(Instant time) {
        return latest.accumulateAndGet(time, (one, other) -> one.isAfter(other) ? one : other);
    }

    private final class Rising extends Clock {

        private final ZoneId zone;

        private Rising(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return notBefore(nodeClock.instant());
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Rising(other);
        }
    }
}
