package ledger.query.audit;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the balances and entries as the query side stores them. */
final class BalanceViews {

    private static final int PAGE = 5_000;
    private static final String BALANCES = """
            SELECT account_id, participant_id, currency, type, status, ledger, reserved, overdraft_limit
              FROM account_balance""";
    private static final String ENTRIES = """
            SELECT account_id, global_index, booked_at, payment_id, amount, balance FROM account_entry
             WHERE account_id > :account OR (account_id = :account AND global_index > :index)
             ORDER BY account_id, global_index LIMIT :page""";
    private static final String TOTALS = "SELECT currency, SUM(ledger) FROM account_balance GROUP BY currency";

    private final JdbcClient jdbc;
    private final Findings findings;

    BalanceViews(JdbcClient jdbc, Findings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
    }

    void compare(AccountFold log) {
        Map<String, AccountRow> rows = log.accounts().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().row()));
        ViewComparison<AccountRow> balances = new ViewComparison<>("account_balance", rows, findings);
        jdbc.sql(BALANCES)
                .query((row, n) -> Map.entry(
                        row.getString(1),
                        new AccountRow(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getLong(6),
                                row.getLong(7),
                                row.getLong(8))))
                .list()
                .forEach(balances);
        balances.end();
        compareEntries(log);
    }

    /** Conservation as the view shows it, which an alarm can ask without reading the log (I1). */
    void checkConservation() {
        jdbc.sql(TOTALS)
                .query((row, n) -> Map.entry(row.getString(1), row.getBigDecimal(2)))
                .list()
                .forEach(total -> {
                    if (total.getValue().signum() != 0) {
                        findings.add("I1", total.getKey(), "the balances shown add up to " + total.getValue());
                    }
                });
    }

    private void compareEntries(AccountFold log) {
        Map<String, EntrySum> right = new HashMap<>();
        log.accounts().forEach((id, account) -> {
            if (account.entries().entries() > 0) {
                right.put(id, account.entries());
            }
        });
        ViewComparison<EntrySum> entries = new ViewComparison<>("account_entry", right, findings);
        sums().entrySet().forEach(entries);
        entries.end();
    }

    private Map<String, EntrySum> sums() {
        Map<String, EntrySum> sums = new HashMap<>();
        List<StoredEntry> page = page("", -1);
        while (!page.isEmpty()) {
            for (StoredEntry entry : page) {
                sums.merge(entry.account(), entry.addTo(EntrySum.NONE), (sum, one) -> entry.addTo(sum));
            }
            StoredEntry last = page.get(page.size() - 1);
            page = page(last.account(), last.index());
        }
        return sums;
    }

    private List<StoredEntry> page(String account, long index) {
        return jdbc.sql(ENTRIES)
                .param("account", account)
                .param("index", index)
                .param("page", PAGE)
                .query((row, n) -> new StoredEntry(
                        row.getString(1),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class),
                        row.getObject(4, UUID.class),
                        row.getLong(5),
                        row.getLong(6)))
                .list();
    }

    /** One row of the entries. */
    private record StoredEntry(String account, long index, OffsetDateTime at, UUID payment, long amount, long balance) {

        EntrySum addTo(EntrySum sum) {
            return sum.plus(index, at.toInstant(), payment, amount, balance);
        }
    }
}
