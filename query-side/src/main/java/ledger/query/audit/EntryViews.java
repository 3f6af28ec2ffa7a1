package ledger.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the entries of all accounts with the postings of the log: their sums, and each where these differ. */
final class EntryViews {

    private static final int FETCH = 1_000;
    private static final String SELECT =
            "SELECT account_id, global_index, booked_at, payment_id, amount, balance FROM account_entry";

    private final JdbcClient jdbc;
    private final Differences differences;

    /** One posting with the balance after it, as the view shows it or the log tells it. */
    private record Line(Instant at, UUID payment, long amount, long balance) {}

    EntryViews(JdbcClient jdbc, Differences differences) {
        this.jdbc = jdbc;
        this.differences = differences;
    }

    /** Compares all entries; the log has been followed as far as the view reflects it. */
    void compare(AccountFold log, long index) {
        Map<String, RowSum> shown = sums();
        log.accounts().forEach((id, account) -> {
            RowSum sum = shown.remove(id);
            if (!account.entries().equals(sum == null ? RowSum.NONE : sum)) {
                compareOne(id, index);
            }
        });
        new TreeMap<>(shown).keySet().forEach(stranger -> compareOne(stranger, index));
    }

    private Map<String, RowSum> sums() {
        return sums(jdbc.sql(SELECT));
    }

    /** The sums of the entries of these accounts, as the view shows them. */
    Map<String, RowSum> sums(List<String> accounts) {
        return sums(jdbc.sql(SELECT + " WHERE account_id IN (:accounts)").param("accounts", accounts));
    }

    private static Map<String, RowSum> sums(JdbcClient.StatementSpec entries) {
        Map<String, RowSum> sums = new HashMap<>();
        try (Stream<Map.Entry<String, RowSum>> rows =
                entries.withFetchSize(FETCH).query((row, n) -> Map.entry(row.getString(1), sum(row))).stream()) {
            rows.forEach(row -> sums.merge(row.getKey(), row.getValue(), RowSum::and));
        }
        return sums;
    }

    /** Compares the entries of one account, one by one. */
    void compareOne(String account, long upTo) {
        Map<Long, Line> shown = new TreeMap<>();
        jdbc.sql(SELECT + " WHERE account_id = ?")
                .param(account)
                .query((row, n) -> Map.entry(row.getLong(2), line(row)))
                .list()
                .forEach(row -> shown.put(row.getKey(), row.getValue()));
        LogPages pages = new LogPages(jdbc);
        long sequence = 0;
        long balance = 0;
        for (List<StoredEvent> page = pages.ofAggregate(account, sequence, upTo);
                !page.isEmpty();
                page = pages.ofAggregate(account, sequence, upTo)) {
            for (StoredEvent event : page) {
                sequence = event.sequence() + 1;
                balance += event.posted();
                if (event.posted() != 0) {
                    compare(account, event, balance, shown);
                }
            }
        }
        shown.forEach((index, line) -> differences.add(
                new Difference("account_entry", account + "/" + index, line.toString(), null, index, "")));
    }

    private void compare(String account, StoredEvent event, long balance, Map<Long, Line> shown) {
        Line right = new Line(event.at(), UUID.fromString(event.payment()), event.posted(), balance);
        Line line = shown.remove(event.index());
        if (!right.equals(line)) {
            differences.add(new Difference(
                    "account_entry",
                    account + "/" + event.index(),
                    line == null ? null : line.toString(),
                    right.toString(),
                    event.index(),
                    event.type()));
        }
    }

    /** What an entry adds to the sum of its account. */
    static Hash hash(long index, Instant at, UUID payment, long amount, long balance) {
        return Hash.START.and(index).and(at).and(payment).and(amount).and(balance);
    }

    private static RowSum sum(ResultSet row) throws SQLException {
        Line line = line(row);
        return RowSum.NONE.plus(hash(row.getLong(2), line.at(), line.payment(), line.amount(), line.balance()));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(Columns.time(row, 3), Columns.uuid(row, 4), row.getLong(5), row.getLong(6));
    }
}
