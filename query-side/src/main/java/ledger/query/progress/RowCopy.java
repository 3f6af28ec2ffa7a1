package ledger.query.progress;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** PostgreSQL's COPY, which spares both sides the parameters and plans of an INSERT. */
public final class RowCopy {

    /** From so many rows on the round trip that it begins with is repaid. */
    public static final int MANY = 64;

    private RowCopy() {}

    static boolean isKnownTo(Connection connection) throws SQLException {
        return connection.isWrapperFor(PGConnection.class);
    }

    /** What a COPY is begun with. */
    public static String statement(String table, String columns) {
        return "COPY " + table + " (" + columns + ") FROM STDIN WITH (FORMAT binary)";
    }

    /** Adds rows, of which there is one part; answers how many. */
    static long copy(Connection connection, String statement, BinaryRows rows) throws SQLException {
        try (var bytes = new ByteArrayInputStream(rows.bytes(), 0, rows.length())) {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
