package ledger.application.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Adds the events of one transaction to the log: a few by a batched insert; many, on PostgreSQL, by its binary COPY,
 * which spares both sides the parameters and lets the server fill a page of the table at a time. When there are very
 * many the server gets them while the writer goes on deciding, so that both work at once.
 */
final class EventInsert {

    /** From here on the round trip that COPY begins with is repaid. */
    static final int MANY = 64;
    /** So many events go to the server ahead of the commit at once. */
    static final int AHEAD = 128;

    private static final String COPY =
            "COPY domain_event_entry (" + StoredEvent.COLUMNS + ") FROM STDIN WITH (FORMAT binary)";

    private final List<StoredEvent> events = new ArrayList<>();
    private @Nullable CopyIn copy;
    private int sent;
    private boolean takenBack;

    void add(StoredEvent event) {
        events.add(event);
    }

    /** All events of the transaction. */
    List<StoredEvent> events() {
        return events;
    }

    /** Sends what has come together since the last time, if that is enough; answers whether it was. */
    boolean sendAhead(Connection connection) throws SQLException {
        boolean enough = !takenBack && events.size() - sent >= AHEAD && copies(connection);
        if (enough) {
            send(connection, false);
        }
        return enough;
    }

    /** Stores whatever the server does not have yet. */
    void store(Connection connection) throws SQLException {
        if (copy != null || (events.size() >= MANY && copies(connection))) {
            send(connection, true);
        } else {
            insert(connection);
        }
    }

    /**
     * Takes back what was sent ahead, because something is to be asked over this connection; all of it will be stored
     * at the end. Nothing else was written in this transaction.
     */
    void takeBack(Connection connection) throws SQLException {
        if (copy != null) {
            cancel();
            connection.rollback();
            sent = 0;
            takenBack = true;
        }
    }

    /** Ends what is under way, before the transaction is rolled back. */
    void cancel() throws SQLException {
        CopyIn begun = copy;
        copy = null;
        if (begun != null && begun.isActive()) {
            begun.cancelCopy();
        }
    }

    private static boolean copies(Connection connection) throws SQLException {
        return connection.isWrapperFor(PGConnection.class);
    }

    private void insert(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(StoredEvent.INSERT)) {
            for (StoredEvent event : events) {
                event.bind(insert);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void send(Connection connection, boolean last) throws SQLException {
        boolean done = false;
        try {
            BinaryRows rows = new BinaryRows(events.size() - sent);
            CopyIn begun = copy;
            if (begun == null) {
                begun = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
                copy = begun;
                rows.begin();
            }
            events.subList(sent, events.size()).forEach(rows::add);
            sent = events.size();
            send(begun, rows, last);
            done = true;
        } finally {
            if (!done) {
                cancel();
            }
        }
    }

    private void send(CopyIn begun, BinaryRows rows, boolean last) throws SQLException {
        if (last) {
            rows.end();
        }
        begun.writeToCopy(rows.bytes(), 0, rows.length());
        if (last) {
            long unused = begun.endCopy();
            copy = null;
        } else {
            begun.flushCopy();
        }
    }
}
