package ledger.query.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ledger.messages.AccountId;
import ledger.messages.Caller;
import ledger.query.progress.ProjectionProgress;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was booked on accounts, for whoever reckons with it further; the events of a part are those after one index. */
@Component
public class AccountBooks {

    private static final String SUMS = """
            SELECT COUNT(CASE WHEN amount > 0 THEN 1 END), COALESCE(SUM(CASE WHEN amount > 0 THEN amount END), 0),
                   COUNT(CASE WHEN amount < 0 THEN 1 END), COALESCE(SUM(CASE WHEN amount < 0 THEN -amount END), 0)
              FROM account_entry WHERE account_id = :account AND global_index > :after AND global_index <= :last""";

    private final Balances balances;
    private final Entries entries;
    private final ProjectionProgress progress;
    private final JdbcClient jdbc;

    AccountBooks(Balances balances, Entries entries, ProjectionProgress progress, JdbcClient jdbc) {
        this.balances = balances;
        this.entries = entries;
        this.progress = progress;
        this.jdbc = jdbc;
    }

    /** The global index of the last event that the books reflect. */
    public long asOf() {
        return progress.index(BalanceProjection.NAME);
    }

    /** An account that the caller may see; for all others it does not exist. */
    public AccountFacts account(AccountId accountId, Caller caller) {
        return balances.visible(accountId, caller).facts();
    }

    /** Those of the accounts that exist, whoever asks. */
    public Map<AccountId, AccountFacts> accounts(Collection<AccountId> ids) {
        return balances.findAllById(ids.stream().map(AccountId::value).toList()).stream()
                .map(Balance::facts)
                .collect(Collectors.toMap(AccountFacts::accountId, Function.identity()));
    }

    /** What the account held after the event with this index, in minor units. */
    public long balanceAt(AccountId accountId, long index) {
        return entries.balanceAt(accountId.value(), index);
    }

    /** The first entries of a part of the log, the oldest first. */
    public List<BookedEntry> entries(AccountId accountId, long after, long last, int limit) {
        return entries
                .findByAccountIdAndGlobalIndexGreaterThanAndGlobalIndexLessThanEqualOrderByGlobalIndex(
                        accountId.value(), after, last, Limit.of(limit))
                .stream()
                .map(Entry::booked)
                .toList();
    }

    /** What the entries of a part of the log add up to. */
    public BookedSums sums(AccountId accountId, long after, long last) {
        return jdbc.sql(SUMS)
                .param("account", accountId.value())
                .param("after", after)
                .param("last", last)
                .query((row, n) -> new BookedSums(side(row, 1), side(row, 3)))
                .single();
    }

    private static BookedSums.Side side(ResultSet row, int column) throws SQLException {
        return new BookedSums.Side(
                row.getLong(column), row.getBigDecimal(column + 1).toBigIntegerExact());
    }
}
