package ledger.query.progress;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of a table, read and written by plain JDBC within the current transaction. */
public final class TableRows<K, R> implements RowStore<K, R> {

    private final JdbcTemplate jdbc;
    private final RowTable<R> table;
    private final RowTable.Reader<R> reader;
    private final Function<R, K> key;
    private final Function<K, ?> first;

    /** Rows of a key with one column. */
    public TableRows(JdbcTemplate jdbc, RowTable<R> table, RowTable.Reader<R> reader, Function<R, K> key) {
        this(jdbc, table, reader, key, Function.identity());
    }

    /**
     * Rows of a key with several columns.
     *
     * @param first the value of the first of them
     */
    public TableRows(
            JdbcTemplate jdbc, RowTable<R> table, RowTable.Reader<R> reader, Function<R, K> key, Function<K, ?> first) {
        this.jdbc = jdbc;
        this.table = table;
        this.reader = reader;
        this.key = key;
        this.first = first;
    }

    @Override
    public Map<K, R> read(Collection<K> ids) {
        Set<K> wanted = new HashSet<>(ids);
        Set<Object> firsts = ids.stream().<Object>map(first).collect(Collectors.toSet());
        return table.read(jdbc, firsts, reader).stream()
                .filter(row -> wanted.contains(key.apply(row)))
                .collect(Collectors.toMap(key, row -> row));
    }

    @Override
    public void write(Collection<R> added, Collection<R> changed) {
        table.insert(jdbc, added);
        table.update(jdbc, changed);
    }
}
