package ledger.query.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A walk along the log, in which every view is compared when the log has been followed exactly as far as the view
 * reflects it; so payments may flow meanwhile.
 *
 * <p>What has come to its end in the log is compared on the way, for it does not change any more. The rest of the views
 * is compared in one transaction that sees all of them at one moment.
 */
final class Walk {

    private final LogFold log;
    private final LogPages pages;
    private final Differences differences = new Differences();
    private final JdbcClient jdbc;
    private final PaymentViews payments;
    private final QueuedViews queued;
    private final Set<String> compared = new HashSet<>();

    /** Goes on where the log was followed to. */
    Walk(JdbcClient jdbc, LogFold log) {
        this.jdbc = jdbc;
        this.log = log;
        this.pages = new LogPages(jdbc);
        this.payments = new PaymentViews(jdbc, log.differences());
        this.queued = new QueuedViews(jdbc, log.differences());
    }

    /**
     * Follows the log up to an index that every view has reached; not in a transaction.
     *
     * @param goOn is told every index that was reached, and answers whether to go on
     * @return whether the index was reached
     */
    boolean follow(long index, LongPredicate goOn) {
        try (LogAhead<StoredEvent> reading =
                new LogAhead<>(after -> pages.after(after, index), StoredEvent::index, log.index())) {
            return follow(reading::next, goOn);
        }
    }

    private boolean follow(Supplier<List<StoredEvent>> reading, LongPredicate goOn) {
        for (List<StoredEvent> page = reading.get(); !page.isEmpty(); page = reading.get()) {
            page.forEach(log::see);
            compareEnded();
            if (!goOn.test(log.index())) {
                return false;
            }
        }
        return true;
    }

    private void compareEnded() {
        var ended = log.payments().takeEnded();
        if (!compared.contains(ViewProgress.PAYMENTS)) {
            payments.compare(ended);
        }
        var left = log.clearing().queue().takeLeft();
        if (!compared.contains(ViewProgress.CLEARING)) {
            queued.compare(left);
        }
    }

    /**
     * Compares every view, in a transaction that sees one state of the database, and follows the log to its head.
     *
     * @return what does not add up in the views, and what does not hold at the head
     */
    List<Finding> compareAll(ViewProgress progress) {
        Findings sums = new Findings();
        for (String projection : progress.slowestFirst()) {
            follow(progress.of(projection));
            compare(projection);
            new ViewSums(jdbc, log).check(projection, sums);
            compared.add(projection);
        }
        follow(progress.head());
        List<Finding> found = new ArrayList<>(sums.all());
        found.addAll(log.atRest());
        return found;
    }

    /** Reads in this thread, whose transaction sees one state of the database. */
    private void follow(long index) {
        boolean unused = follow(() -> pages.after(log.index(), index), reached -> true);
    }

    private void compare(String projection) {
        ViewComparison comparison = new ViewComparison(jdbc, log, differences);
        AuditedViews.of(projection).forEach(comparison::compare);
        if (projection.equals(ViewProgress.PAYMENTS)) {
            payments.compare(log.payments().underWay());
            payments.compareCount(log.payments().count(), log.index());
        } else if (projection.equals(ViewProgress.BALANCES)) {
            new EntryViews(jdbc, differences).compare(log.accounts(), log.index());
        }
    }

    /** The rows that are not what the log says, each with the event that explains it. */
    List<Difference> differences() {
        List<Mismatch<?>> unexplained = differences.takeUnexplained();
        if (!unexplained.isEmpty()) {
            new Explanation(pages).of(unexplained).forEach(differences::add);
        }
        List<Difference> all = new ArrayList<>(log.differences().all());
        all.addAll(differences.all());
        return all;
    }
}
