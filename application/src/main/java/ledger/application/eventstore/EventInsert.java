package ledger.application.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import ledger.query.progress.RowCopy;

/**
 * Adds the events of a transaction to the log: a few by a batched insert; many, on PostgreSQL, by its COPY. When there
 * are very many the server gets them while the writer goes on deciding, so that both work at once.
 */
final class EventInsert {

    /** So many events go to the server ahead of the commit at once. */
    static final int AHEAD = 128;

    private final LogConnection connection;
    private final List<StoredEvent> waiting = new ArrayList<>();

    EventInsert(LogConnection connection) {
        this.connection = connection;
    }

    /** Takes an event of this transaction, in the order of the log. */
    void add(StoredEvent event) throws SQLException {
        waiting.add(event);
        if (waiting.size() >= AHEAD && connection.copies()) {
            send();
        }
    }

    /** Stores what the server does not have yet. */
    void finish() throws SQLException {
        if (connection.isCopying() || (waiting.size() >= RowCopy.MANY && connection.copies())) {
            send();
        }
        Connection open = connection.getConnection(); // the server has stored what was sent
        if (!waiting.isEmpty()) {
            insert(open);
        }
        forget();
    }

    void forget() {
        waiting.clear();
    }

    private void send() throws SQLException {
        connection.copy(waiting);
        waiting.clear();
    }

    private void insert(Connection open) throws SQLException {
        try (PreparedStatement insert = open.prepareStatement(StoredEvent.INSERT)) {
            for (StoredEvent event : waiting) {
                event.bind(insert);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
