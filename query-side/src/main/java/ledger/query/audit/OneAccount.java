package ledger.query.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One account alone: its events from the first on, its balance and its entries. */
final class OneAccount {

    private final JdbcClient jdbc;
    private final String id;
    private final Findings findings = new Findings();
    private final Differences differences = new Differences();
    private final AccountFold log = new AccountFold(findings);
    private long events;

    OneAccount(JdbcClient jdbc, String id) {
        this.jdbc = jdbc;
        this.id = id;
    }

    /** Checks it; to be called in a transaction that sees one state of the database. */
    Verdict check() {
        long index = ViewProgress.read(jdbc).of(ViewProgress.BALANCES);
        Trail<AccountRow> balance = new Trail<>(shown());
        follow(index, balance);
        if (!balance.isAsShown()) {
            differences.add(balance.explained("account_balance", id));
        }
        new EntryViews(jdbc, differences).compareOne(id, index);
        return new Verdict(index, events, findings.all(), differences.all(), true);
    }

    private @Nullable AccountRow shown() {
        AuditedView<AccountRow> view = AuditedViews.accounts();
        return jdbc.sql(view.sql() + " WHERE account_id = ?")
                .param(id)
                .query((row, n) -> view.reading().read(row).getValue())
                .optional()
                .orElse(null);
    }

    private void follow(long upTo, Trail<AccountRow> balance) {
        LogPages pages = new LogPages(jdbc);
        for (List<StoredEvent> page = pages.ofAggregate(id, events, upTo);
                !page.isEmpty();
                page = pages.ofAggregate(id, events, upTo)) {
            for (StoredEvent event : page) {
                log.see(event);
                AccountTrace account = log.account(id);
                balance.see(event, account == null ? null : account.row());
                events++;
            }
        }
    }
}
