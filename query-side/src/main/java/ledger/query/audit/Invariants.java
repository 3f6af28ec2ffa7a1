package ledger.query.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import ledger.messages.AccountId;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.query.progress.Snapshot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What must hold, whatever happens; tests, the reconciliation behind the log and the audit all ask here. It recomputes
 * everything from events and compares it with what the views show, without writing.
 *
 * <p>Checks that money is conserved (I1), each payment has one debit, one credit and one compensation at most (I2) and
 * one end (I4) that agrees with what happened (I5), no account is overdrawn at any moment (I6), the views are what the
 * log says (I7), positions add up and stay within the caps (I9), the log has no holes (I10), no payment is there twice
 * (I12) and no event stays unseen by a view (I15). The legs of a settlement are held to the same: each is booked once
 * (I2), all of them or none (I5), for the nets of the cycle (I9), which is settled once (I4). What waits has everything
 * in its place (I5), is released once and moves what is told (I9), and what clearing believes to be on a settlement
 * account is there (I9). Memory grows with accounts, cycles and payments under way, not with the log.
 */
@Component
public class Invariants {

    private static final Duration CATCH_UP = Duration.ofSeconds(10);
    private static final long POLL_NANOS = 20_000_000;
    private static final long LITTLE = 20_000;
    private static final String INITIATED_TWICE = """
            SELECT aggregate_identifier, MAX(global_index) FROM domain_event_entry
             WHERE payload_type = 'payments.PaymentInitiated'
             GROUP BY aggregate_identifier HAVING COUNT(*) > 1 ORDER BY 2 LIMIT 100""";

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    public Invariants(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.snapshot = Snapshot.of(dataSource);
    }

    /** What is wrong; nothing when the ledger is sound. Gives the views some seconds to catch up with the log. */
    public List<Finding> check() {
        return check(CATCH_UP);
    }

    /** What is wrong, after giving the views at most this long to catch up with the log as it is now. */
    public List<Finding> check(Duration catchUp) {
        Set<Finding> findings = new LinkedHashSet<>(awaitViews(catchUp));
        Verdict verdict = check(new LogFold(), index -> true);
        findings.addAll(verdict.findings());
        verdict.differences().forEach(difference -> findings.add(difference.finding()));
        return List.copyOf(findings);
    }

    private List<Finding> awaitViews(Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        long goal = ViewProgress.read(jdbc).head();
        while (ViewProgress.read(jdbc).reachedByAll() < goal) {
            if (System.nanoTime() >= deadline) {
                return ViewProgress.read(jdbc).behind(goal);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        return List.of();
    }

    /**
     * Follows the log from where it was followed to, to its head, and compares everything on the way.
     *
     * @param goOn is told every index that was reached, and answers whether to go on; if not, nothing was compared but
     *     what had come to its end
     */
    public Verdict check(LogFold log, LongPredicate goOn) {
        long before = log.index();
        Walk walk = new Walk(jdbc, log);
        boolean complete = approach(walk, log, goOn);
        List<Finding> findings = new ArrayList<>();
        if (complete) {
            snapshot.executeWithoutResult(status -> findings.addAll(compare(walk)));
        }
        findings.addAll(0, log.findings());
        return new Verdict(log.index(), log.index() - before, findings, walk.differences(), complete);
    }

    /** Follows the log until little of it is left to be followed in one transaction; false if it was not to go on. */
    private boolean approach(Walk walk, LogFold log, LongPredicate goOn) {
        boolean goesOn = true;
        long reached = ViewProgress.read(jdbc).reachedByAll();
        while (goesOn && reached - log.index() > LITTLE) {
            goesOn = walk.follow(reached, goOn);
            reached = ViewProgress.read(jdbc).reachedByAll();
        }
        return goesOn;
    }

    private List<Finding> compare(Walk walk) {
        Findings twice = new Findings();
        jdbc.sql(INITIATED_TWICE)
                .query((row, n) -> new Finding("I12", row.getLong(2), row.getString(1), "is initiated twice"))
                .list()
                .forEach(twice::add);
        List<Finding> found = new ArrayList<>(twice.all());
        found.addAll(walk.compareAll(ViewProgress.read(jdbc)));
        return found;
    }

    /** Follows the log alone, from its first event to its head, and compares nothing with it. */
    public LogFold recompute() {
        LogFold log = new LogFold();
        LogPages pages = new LogPages(jdbc);
        long head = ViewProgress.read(jdbc).head();
        try (LogAhead<StoredEvent> reading =
                new LogAhead<>(after -> pages.after(after, head), StoredEvent::index, log.index())) {
            for (List<StoredEvent> page = reading.next(); !page.isEmpty(); page = reading.next()) {
                page.forEach(log::see);
                log.forgetEnded();
            }
        }
        return log;
    }

    /** Whether what was followed, and saved meanwhile, is the beginning of this log and of no other. */
    public boolean isBeginning(LogFold log) {
        StoredEvent last = log.last();
        return last == null || new LogPages(jdbc).at(List.of(last.index())).equals(List.of(last));
    }

    /** What of a verdict concerns one participant; the log is the one the verdict is about. */
    public Verdict concerning(ParticipantId participant, Verdict verdict, LogFold log) {
        Concern concern = new Concern(participant.value(), log, new LogPages(jdbc));
        return verdict.only(concern::has, concern::has);
    }

    /** Checks one account alone, by its own events. */
    public Verdict checkAccount(AccountId account) {
        return snapshot(() -> new OneAccount(jdbc, account.value()).check());
    }

    /** Checks one payment alone, by the events that tell of it. */
    public Verdict checkPayment(PaymentId payment) {
        return snapshot(() -> new OnePayment(jdbc, payment.toString()).check());
    }

    private Verdict snapshot(Supplier<Verdict> check) {
        return Objects.requireNonNull(snapshot.execute(status -> check.get()));
    }
}
