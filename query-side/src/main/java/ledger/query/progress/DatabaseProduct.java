package ledger.query.progress;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What PostgreSQL and H2 do differently. */
public final class DatabaseProduct {

    private DatabaseProduct() {}

    /** Whether it is PostgreSQL; else it is H2. */
    public static boolean isPostgreSql(Connection connection) throws SQLException {
        return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
    }

    /** Returns once what was committed is on the disk: H2 writes at commit, but leaves the fsync for later. */
    public static void requireDurable(Connection connection) throws SQLException {
        if (!isPostgreSql(connection)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
        }
    }
}
