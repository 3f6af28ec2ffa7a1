package ledger.query.progress;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions like those of {@link OneMoment}, for whoever reads without Spring's help. */
public final class Snapshot {

    private Snapshot() {}

    /** Begins them on connections of this source. */
    public static TransactionTemplate of(DataSource dataSource) {
        TransactionTemplate snapshot = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
        return snapshot;
    }
}
