package ledger.query.accounts;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import ledger.query.progress.RowStore;
import ledger.query.progress.TableRows;
import org.springframework.jdbc.core.JdbcTemplate;

/** The balances, each written together with the entries that made it. */
final class BalanceRows implements RowStore<String, Balance> {

    private final TableRows<String, Balance> balances;
    private final JdbcTemplate jdbc;

    BalanceRows(JdbcTemplate jdbc) {
        this.balances = new TableRows<>(jdbc, Balance.TABLE, Balance::read, Balance::accountId);
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Balance> read(Collection<String> ids) {
        return balances.read(ids);
    }

    @Override
    public void write(Collection<Balance> added, Collection<Balance> changed) {
        balances.write(added, changed);
        Entry.TABLE.insert(
                jdbc,
                Stream.concat(added.stream(), changed.stream())
                        .flatMap(balance -> balance.booked().stream())
                        .toList());
    }
}
