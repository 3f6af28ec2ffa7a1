package ledger.query.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import ledger.query.audit.seals.RecentEvents;
import ledger.query.progress.Snapshot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds the ledger to its invariants all the time: it follows the log a little behind the writer, and compares the
 * views with it again and again. Short views are compared whole, long ones piece by piece; what takes long is done more
 * seldom, so that all of it takes a small part of one processor.
 */
public final class Reconciler {

    private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final LogFold log;
    private final LogPages pages;
    private final BooleanSupplier goOn;
    private final Duration rest;
    private final Lag lag;
    private final EntryPass entries;
    private final RangePass<PaymentRow> payments;
    private final RangePass<QueuedRow> queued;
    private final Map<String, Pace> paces = new HashMap<>();
    private final Map<String, List<Difference>> differences = new ConcurrentHashMap<>();
    private final Map<String, List<Finding>> sums = new HashMap<>();
    private List<Finding> atRest = List.of();
    private Map<String, TrialBalance> trialBalance = Map.of();

    /**
     * Goes on where the log was followed to.
     *
     * @param rest how long to let a part of it rest at least before it is looked at again
     * @param patience how long a projection may stand still while it is behind the log
     * @param goOn is asked now and then whether to go on
     */
    public Reconciler(
            DataSource dataSource,
            RecentEvents recent,
            LogFold log,
            Duration rest,
            Duration patience,
            BooleanSupplier goOn) {
        this.jdbc = JdbcClient.create(dataSource);
        this.snapshot = Snapshot.of(dataSource);
        this.log = log;
        this.pages = new LogPages(jdbc, recent);
        this.goOn = goOn;
        this.rest = rest;
        this.lag = new Lag(patience);
        this.entries = new EntryPass(jdbc);
        this.payments = new RangePass<>(jdbc, RangedView.PAYMENTS);
        this.queued = new RangePass<>(jdbc, RangedView.LEFT_QUEUE);
    }

    /** Follows the log to its head and looks at what is due. */
    public Reconciled sweep() {
        long begun = System.nanoTime();
        ViewProgress progress = ViewProgress.read(jdbc);
        if (follow(progress.reachedByAll())) {
            snapshot.executeWithoutResult(status -> compare(ViewProgress.read(jdbc)));
        }
        List<Finding> findings = new ArrayList<>(log.findings());
        findings.addAll(lag.check(progress));
        findings.addAll(atRest);
        sums.values().forEach(findings::addAll);
        return new Reconciled(
                log.index(),
                progress.head(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun),
                findings,
                differences.values().stream().flatMap(List::stream).toList());
    }

    /** Follows the log, if the views have come that far too; they are compared where both are at the same event. */
    private boolean follow(long index) {
        if (index < log.index()) {
            return false;
        }
        for (List<StoredEvent> page = pages.after(log.index(), index);
                !page.isEmpty();
                page = pages.after(log.index(), index)) {
            page.forEach(log::see);
            log.forgetEnded();
            if (!goOn.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    private void compare(ViewProgress progress) {
        for (String projection : progress.slowestFirst()) {
            if (follow(progress.of(projection))) {
                compare(projection);
            }
        }
        if (follow(progress.head())) {
            atRest = log.atRest();
            trialBalance = log.trialBalance();
        }
    }

    private void checkSums(String projection) {
        Findings found = new Findings();
        new ViewSums(jdbc, log).check(projection, found);
        sums.put(projection, found.all());
    }

    private void compare(String projection) {
        when(projection, () -> AuditedViews.of(projection).forEach(this::compareWhole));
        when(projection + " sums", () -> checkSums(projection));
        switch (projection) {
            case ViewProgress.BALANCES -> slice("account_entry", () -> entries.next(log), entries::isDone);
            case ViewProgress.CLEARING -> slice("queued_payment", () -> queued.next(log), queued::isDone);
            case ViewProgress.PAYMENTS -> {
                slice("payment", () -> payments.next(log), payments::isDone);
                when("payment strangers", this::countPayments);
            }
            default -> {
                // All of it was compared.
            }
        }
    }

    private void compareWhole(AuditedView<?> view) {
        Differences found = new Differences();
        new ViewComparison(jdbc, log, found).compare(view);
        keep(
                view.table(),
                found.takeUnexplained().stream().map(Mismatch::unexplained).toList());
    }

    private void countPayments() {
        Differences found = new Differences();
        new PaymentViews(jdbc, found).compareCount(log.payments().count(), log.index());
        keep("payment strangers", found.all());
    }

    private void when(String part, Runnable work) {
        Pace pace = paces.computeIfAbsent(part, p -> new Pace(rest));
        if (pace.isDue()) {
            pace.run(work);
        }
    }

    /** Goes on with a long view for a moment, and no further than once around. */
    private void slice(String part, Supplier<Map<String, List<Difference>>> next, BooleanSupplier isDone) {
        when(part, () -> {
            long end = System.nanoTime() + SLICE_NANOS;
            do {
                next.get().forEach((piece, found) -> keep(part + " " + piece, found));
            } while (!isDone.getAsBoolean() && System.nanoTime() - end < 0);
        });
    }

    private void keep(String piece, List<Difference> found) {
        if (found.isEmpty()) {
            differences.remove(piece);
        } else {
            differences.put(piece, found);
        }
    }

    /** What was debited and credited when last the log was followed to the end of a commit, per currency. */
    public Map<String, TrialBalance> trialBalance() {
        return trialBalance;
    }

    /** The log as far as it was followed. */
    public LogFold log() {
        return log;
    }
}
