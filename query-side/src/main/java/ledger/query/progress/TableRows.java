package ledger.query.progress;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of a table, read and written by plain JDBC within the current transaction. */
public final class TableRows<K, R> implements RowStore<K, R> {

    private final JdbcTemplate jdbc;
    private final RowTable<R> table;
    private final RowTable.Reader<R> reader;
    private final Function<R, K> key;

    public TableRows(JdbcTemplate jdbc, RowTable<R> table, RowTable.Reader<R> reader, Function<R, K> key) {
        this.jdbc = jdbc;
        this.table = table;
        this.reader = reader;
        this.key = key;
    }

    @Override
    public Map<K, R> read(Collection<K> ids) {
        return table.read(jdbc, ids, reader).stream().collect(Collectors.toMap(key, row -> row));
    }

    @Override
    public void write(Collection<R> added, Collection<R> changed) {
        table.insert(jdbc, added);
        table.update(jdbc, changed);
    }
}
