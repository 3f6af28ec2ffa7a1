package ledger.query.audit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Recomputes everything from the first event and compares it with what the views show, in one consistent view of the
 * database and without writing.
 *
 * <p>Checks that money is conserved (I1), each payment has one debit, one credit and one compensation at most (I2) and
 * one end (I4) that agrees with what happened (I5), no account is overdrawn at any moment (I6), the views are what the
 * log says (I7), positions add up and stay within the caps (I9), the log has no holes (I10) and no payment twice (I12).
 * The legs of a settlement are held to the same: each is booked once (I2), all of them or none (I5), for the nets of
 * the cycle (I9), which is settled once (I4). What waits has everything in its place (I5), is released once and moves
 * what is told (I9), and what clearing believes to be on a settlement account is there (I9). Memory grows with
 * accounts, cycles and payments under way, not with the log.
 */
public class Invariants {

    private static final Duration CATCH_UP = Duration.ofSeconds(10);
    private static final long POLL_NANOS = 20_000_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    public Invariants(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.snapshot = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** What is wrong; nothing when the ledger is sound. Gives the views some seconds to catch up with the log. */
    public List<Finding> check() {
        return check(CATCH_UP);
    }

    /**
     * What is wrong, after giving the views at most this long to catch up with the log; no payment may be under way.
     */
    public List<Finding> check(Duration catchUp) {
        long deadline = System.nanoTime() + catchUp.toNanos();
        Findings findings = new Findings();
        while (!Boolean.TRUE.equals(snapshot.execute(status -> checkIfViewsAreThere(findings, deadline)))) {
            LockSupport.parkNanos(POLL_NANOS);
        }
        return findings.all();
    }

    /** The log and the views are seen at one moment; a view that is behind then is waited for, or late. */
    private boolean checkIfViewsAreThere(Findings findings, long deadline) {
        ViewProgress progress = ViewProgress.read(jdbc);
        if (!progress.allReached(progress.head()) && System.nanoTime() < deadline) {
            return false;
        }
        check(findings);
        return true;
    }

    private void check(Findings findings) {
        Views views = new Views(jdbc, findings);
        LogFold fold = new LogFold(findings, views::compare);
        LogScan log = new LogScan(jdbc, findings);
        log.forEach(fold::see);
        log.checkSequences();
        log.checkPaymentIds();
        fold.end();
        views.compare(fold);
    }
}
