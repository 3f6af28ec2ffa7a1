package ledger.query.progress;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** What PostgreSQL and H2 do differently. */
public final class DatabaseProduct {

    /** H2 writes at commit, but leaves the fsync for later; this waits for it. */
    public static final String FSYNC_OF_H2 = "CHECKPOINT SYNC";

    private DatabaseProduct() {}

    /** Whether it is PostgreSQL; else it is H2. Takes a connection to find out. */
    public static boolean isPostgreSql(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return isPostgreSql(connection);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the database does not say what it is", e);
        }
    }

    /** Whether it is PostgreSQL; else it is H2. */
    public static boolean isPostgreSql(Connection connection) throws SQLException {
        return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
    }

    /** Returns once what was committed is on the disk. */
    public static void requireDurable(Connection connection) throws SQLException {
        if (!isPostgreSql(connection)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(FSYNC_OF_H2);
            }
        }
    }
}
