package ledger.application.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import ledger.application.schema.SideTables;
import ledger.query.progress.DatabaseProduct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The tables of the views once more, empty, in a schema that nobody reads, over one connection that sees no other. What
 * an earlier shadow left behind is dropped; what this one holds is, when it is closed.
 */
final class Shadow implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Shadow.class);
    /** Quoted wherever it is named, so that it is the same in every database. */
    static final String SCHEMA = "ledger_shadow";

    private static final String DROP = "DROP SCHEMA IF EXISTS \"" + SCHEMA + "\" CASCADE";
    private static final String[] POSTGRESQL_SESSION = {
        // A process that is paused in the middle of a batch must not keep the next one from dropping its shadow.
        "SET idle_in_transaction_session_timeout = '10s'",
        // Nobody misses a shadow after a crash.
        "SET synchronous_commit = off"
    };

    private final JdbcTemplate database;
    private final SingleConnectionDataSource connection;

    private Shadow(JdbcTemplate database, SingleConnectionDataSource connection) {
        this.database = database;
        this.connection = connection;
    }

    static Shadow create(DataSource database) throws SQLException {
        JdbcTemplate anywhere = new JdbcTemplate(database);
        anywhere.execute(DROP);
        SideTables.createViews(database, SCHEMA);
        Connection inside = database.getConnection();
        inside.setSchema(SCHEMA);
        Shadow shadow = new Shadow(anywhere, new SingleConnectionDataSource(inside, true));
        if (DatabaseProduct.isPostgreSql(inside)) {
            Stream.of(POSTGRESQL_SESSION).forEach(shadow::execute);
        }
        return shadow;
    }

    DataSource connection() {
        return connection;
    }

    void execute(String statement) {
        new JdbcTemplate(connection).execute(statement);
    }

    /** The name of one of its tables, as seen from anywhere. */
    static String table(String name) {
        return "\"" + SCHEMA + "\"." + name;
    }

    @Override
    public void close() {
        connection.destroy();
        try {
            database.execute(DROP);
        } catch (DataAccessException e) {
            LOG.warn("the shadow stays until the next one is made", e);
        }
    }
}
