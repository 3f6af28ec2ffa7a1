package ledger.application.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Adds events to the log: a few by a batched insert; many, on PostgreSQL, by its binary COPY, which spares both sides
 * the parameters and lets the server fill a page of the table at a time.
 */
final class EventInsert {

    /** From here on the round trip that COPY begins with is repaid. */
    static final int MANY = 64;

    private static final String COPY =
            "COPY domain_event_entry (" + StoredEvent.COLUMNS + ") FROM STDIN WITH (FORMAT binary)";

    private EventInsert() {}

    static void into(Connection connection, List<StoredEvent> rows) throws SQLException {
        if (rows.size() >= MANY && connection.isWrapperFor(PGConnection.class)) {
            copy(connection.unwrap(PGConnection.class), BinaryRows.of(rows));
        } else {
            insert(connection, rows);
        }
    }

    private static void insert(Connection connection, List<StoredEvent> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(StoredEvent.INSERT)) {
            for (StoredEvent row : rows) {
                row.bind(insert);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void copy(PGConnection connection, BinaryRows rows) throws SQLException {
        CopyIn copy = connection.getCopyAPI().copyIn(COPY);
        try {
            copy.writeToCopy(rows.bytes(), 0, rows.length());
            long unused = copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
