package ledger.application.projections;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The pool of the database, with a way round it: whatever asks for a connection while a thread is on the detour gets
 * one to where the detour leads. So a projection writes elsewhere without knowing.
 */
final class Detour extends DelegatingDataSource {

    private static final ThreadLocal<@Nullable DataSource> GOAL = new ThreadLocal<>();

    Detour(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        DataSource elsewhere = GOAL.get();
        return elsewhere == null ? super.getConnection() : elsewhere.getConnection();
    }

    /** Does the work over connections to another place; other threads do not notice. */
    static void over(DataSource elsewhere, Runnable work) {
        GOAL.set(elsewhere);
        try {
            work.run();
        } finally {
            GOAL.remove();
        }
    }
}
