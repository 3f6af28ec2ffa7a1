package ledger.query.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One payment alone: every event that tells of it, from its order on, its row, its wait and its entries. */
final class OnePayment {

    private static final String ENTRIES =
            "SELECT global_index, account_id, amount FROM account_entry WHERE payment_id = CAST(? AS UUID)";

    private final JdbcClient jdbc;
    private final String id;
    private final LogPages pages;
    private final Findings findings = new Findings();
    private final Differences differences = new Differences();
    private final AccountFold accounts = new AccountFold(findings);
    private final PaymentFold payments = new PaymentFold(findings, new PaymentRules(accounts, findings));
    private final QueueFold queue = new QueueFold(findings);

    /** One of its postings. */
    private record Posting(String account, long amount) {}

    OnePayment(JdbcClient jdbc, String id) {
        this.jdbc = jdbc;
        this.id = id;
        this.pages = new LogPages(jdbc);
    }

    /** Checks it; to be called in a transaction that sees one state of the database. */
    Verdict check() {
        long index = ViewProgress.read(jdbc).reachedByAll();
        List<StoredEvent> events = pages.ofPayment(id).stream()
                .filter(event -> event.index() <= index)
                .toList();
        if (!events.isEmpty()) {
            openAccounts(events.get(0));
            events.forEach(this::see);
            compareRows();
            comparePostings(events);
        }
        return new Verdict(index, events.size(), findings.all(), differences.all(), true);
    }

    private void openAccounts(StoredEvent order) {
        for (String account : List.of(order.text("debtorAccount"), order.text("creditorAccount"))) {
            pages.ofAggregate(account, 0, Long.MAX_VALUE).stream().limit(1).forEach(accounts::see);
        }
    }

    private void see(StoredEvent event) {
        queue.seeOf(id, event);
        if (event.type().equals("queue.PaymentsReleased")) {
            event.pivots().stream()
                    .filter(payment -> payment.payment().equals(id))
                    .forEach(payments::continueWith);
        } else {
            payments.see(event);
        }
    }

    private void compareRows() {
        PaymentViews shown = new PaymentViews(jdbc, differences);
        shown.compare(payments.takeEnded());
        shown.compare(payments.underWay());
        QueuedViews waits = new QueuedViews(jdbc, differences);
        waits.compare(queue.takeLeft());
        waits.compare(queue.waiting());
    }

    private void comparePostings(List<StoredEvent> events) {
        Map<Long, Posting> told = new TreeMap<>();
        events.stream()
                .filter(event -> event.posted() != 0)
                .forEach(event -> told.put(event.index(), new Posting(event.account(), event.posted())));
        Map<Long, Posting> shown = new TreeMap<>();
        jdbc.sql(ENTRIES)
                .param(id)
                .query((row, n) -> Map.entry(row.getLong(1), new Posting(row.getString(2), row.getLong(3))))
                .list()
                .forEach(row -> shown.put(row.getKey(), row.getValue()));
        told.forEach((index, right) -> compare(index, shown.remove(index), right));
        shown.forEach((index, line) -> compare(index, line, null));
    }

    private void compare(long index, @Nullable Posting shown, @Nullable Posting right) {
        if (!Objects.equals(shown, right)) {
            differences.add(new Difference(
                    "account_entry",
                    id + "/" + index,
                    shown == null ? null : shown.toString(),
                    right == null ? null : right.toString(),
                    index,
                    ""));
        }
    }
}
