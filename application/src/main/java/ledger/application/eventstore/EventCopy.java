package ledger.application.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ledger.query.progress.BinaryRows;
import ledger.query.progress.RowCopy;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * PostgreSQL's binary COPY of events into the log, which spares both sides the parameters and lets the server fill a
 * page of the table at a time. While it is under way the driver waits for ever before it asks anything else over the
 * same connection, so {@link LogConnection} ends it for whoever wants to.
 */
final class EventCopy {

    /** Longer than this none stays under way, because a standby ends the session of a writer that keeps one waiting. */
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final String COPY = RowCopy.statement("domain_event_entry", StoredEvent.COLUMNS);
    private static final int BYTES_AN_EVENT = 640;

    private @Nullable CopyIn underWay;
    private long begunNanos;

    /** Sends events to the server, which stores them while the writer goes on; an error may show at any later call. */
    void send(Connection connection, List<StoredEvent> events) throws SQLException {
        if (underWay != null && System.nanoTime() - begunNanos > LONGEST_NANOS) {
            end();
        }
        BinaryRows rows = new BinaryRows(events.size() * BYTES_AN_EVENT);
        CopyIn copy = underWay;
        if (copy == null) {
            copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            underWay = copy;
            begunNanos = System.nanoTime();
            rows.begin();
        }
        events.forEach(event -> event.addTo(rows));
        try {
            copy.writeToCopy(rows.bytes(), 0, rows.length());
            copy.flushCopy();
        } catch (SQLException e) {
            cancel();
            throw e;
        }
    }

    /** Waits until the server has stored what was sent; harmless when nothing is under way. */
    void end() throws SQLException {
        CopyIn copy = underWay;
        if (copy != null) {
            try {
                BinaryRows nothing = new BinaryRows(0);
                nothing.end();
                copy.writeToCopy(nothing.bytes(), 0, nothing.length());
                long unused = copy.endCopy();
            } finally {
                cancel();
            }
        }
    }

    /** Ends what is under way before its transaction is rolled back. */
    void cancel() throws SQLException {
        CopyIn copy = underWay;
        underWay = null;
        if (copy != null && copy.isActive()) {
            copy.cancelCopy();
        }
    }

    boolean isUnderWay() {
        return underWay != null;
    }

    /** Forgets what was under way over a connection that is closed. */
    void forget() {
        underWay = null;
    }
}
