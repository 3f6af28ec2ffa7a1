package ledger.application.projections;

import javax.sql.DataSource;
import ledger.application.eventstore.EventPages;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What every rebuild works with.
 *
 * @param transactions to where the thread is, which may be on a detour
 * @param live the tables of the views where they are read
 * @param ownConnections outside the pool
 * @param pageSize how many events of the log are applied in one transaction
 */
record RebuildTools(
        Projections projections,
        EventPages log,
        ProjectionTokens tokens,
        TransactionOperations transactions,
        JdbcTemplate live,
        DataSource ownConnections,
        int pageSize) {}
