package ledger.application.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import ledger.query.progress.DatabaseProduct;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The writer's own connection. On PostgreSQL it holds an advisory lock as long as it lives: lose the connection,
 * lose the right to write. A writer that is paused is cut off by the server's own session time-outs, so that another
 * can take over and the paused one finds its connection dead when it wakes. No time-out runs while the server waits for
 * the rows of a COPY, so whoever asks for the right ends a session that has kept it waiting. H2 in a file lets one
 * process in at all.
 */
final class LogConnection implements ConnectionProvider {

    private static final Logger LOG = LoggerFactory.getLogger(LogConnection.class);
    /** Names the right to write this log among the advisory locks of the database. */
    private static final long WRITE_LOCK = 0x4C45444745520001L;

    private static final String[] POSTGRESQL_SESSION = {
        "SET application_name = 'ledger-writer'",
        "SET idle_session_timeout = '4s'",
        "SET idle_in_transaction_session_timeout = '4s'",
        "SET synchronous_commit = on",
        // The writer reads by key; a plan made while the log was short must not outlive that.
        "SET enable_seqscan = off",
        "SET plan_cache_mode = force_generic_plan"
    };

    /**
     * Once so much was freed at once, glibc keeps twice as much. Otherwise it gives back the 8 MB that a COPY takes, in
     * pages of 8 KB, and takes them again for the next COPY.
     */
    private static final String KEEP_MEMORY = "SELECT length(repeat('x', 16777216))";

    private static final String END_SILENT_WRITER = """
            SELECT pg_terminate_backend(a.pid) FROM pg_locks l JOIN pg_stat_activity a USING (pid)
             WHERE l.locktype = 'advisory' AND l.objsubid = 1 AND l.granted
               AND (l.classid::BIGINT << 32 | l.objid::BIGINT) = ? AND a.datname = current_database()
               AND a.state = 'active' AND a.wait_event = 'ClientRead'
               AND a.query_start < clock_timestamp() - INTERVAL '6 s'""";

    private final DataSource connections;
    private final EventCopy copy = new EventCopy();
    private @Nullable Connection connection;
    private boolean postgreSql;

    /**
     * A connection that is not open yet.
     *
     * @param connections gives a new physical connection each time, not one of a pool
     */
    LogConnection(DataSource connections) {
        this.connections = connections;
    }

    boolean acquire() throws SQLException {
        release();
        Connection opened = connections.getConnection();
        connection = opened;
        postgreSql = DatabaseProduct.isPostgreSql(opened);
        if (postgreSql && !locked(opened)) {
            release();
            return false;
        }
        opened.setAutoCommit(false);
        return true;
    }

    private static boolean locked(Connection opened) throws SQLException {
        for (String setting : POSTGRESQL_SESSION) {
            execute(opened, setting);
        }
        boolean locked = succeeds(opened, "SELECT pg_try_advisory_lock(?)");
        if (locked) {
            execute(opened, KEEP_MEMORY);
        } else if (succeeds(opened, END_SILENT_WRITER)) {
            LOG.warn("the writer's session waited for the rest of its events for too long and was ended");
        }
        return locked;
    }

    private static void execute(Connection opened, String statement) throws SQLException {
        try (Statement executed = opened.createStatement()) {
            executed.execute(statement);
        }
    }

    private static boolean succeeds(Connection opened, String attempt) throws SQLException {
        try (PreparedStatement asked = opened.prepareStatement(attempt)) {
            asked.setLong(1, WRITE_LOCK);
            try (ResultSet answer = asked.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** Ends the database's idle clock for this session, and finds out whether the session still lives. */
    void keepAlive() throws SQLException {
        execute(getConnection(), "SELECT 1");
        getConnection().rollback();
    }

    void commit() throws SQLException {
        getConnection().commit();
        DatabaseProduct.requireDurable(open());
    }

    void rollback() throws SQLException {
        copy.cancel();
        getConnection().rollback();
    }

    /** Whether {@link #copy} can be used. */
    boolean copies() {
        return postgreSql;
    }

    /** Whether events that were sent are still being stored. */
    boolean isCopying() {
        return copy.isUnderWay();
    }

    /** Sends events to be stored in this transaction; an error may show at any later call. */
    void copy(List<StoredEvent> events) throws SQLException {
        copy.send(open(), events);
    }

    /** The connection, over which nothing is under way. */
    @Override
    public Connection getConnection() throws SQLException {
        copy.end();
        return open();
    }

    private Connection open() throws SQLException {
        if (connection == null) {
            throw new SQLException("the right to write is not held", "08003");
        }
        return connection;
    }

    /** Whether the session is still there; asks the server. */
    boolean isAlive() {
        try {
            return connection != null && connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    void release() {
        copy.forget();
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("closing the writer's connection", e);
            }
            connection = null;
        }
    }
}
