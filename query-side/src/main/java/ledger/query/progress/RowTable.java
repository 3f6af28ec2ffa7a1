package ledger.query.progress;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How rows of one type stand in a table. Many of them are read, added or changed by one statement each, whose
 * parameters are columns and not rows; that is what views need that change with every payment, and both H2 and
 * PostgreSQL (from version 15 on) understand it.
 *
 * @param <R> the type of a row
 */
public final class RowTable<R> {

    /** Makes a row of what was read, column by column in the order of the table. */
    @FunctionalInterface
    public interface Reader<R> {

        R read(ResultSet row) throws SQLException;
    }

    private record Column<R>(String name, ColumnType type, boolean changes, Function<R, @Nullable Object> value) {}

    private final String table;
    private final List<Column<R>> columns = new ArrayList<>();

    /** A table without columns; the first to be added is its key. */
    public RowTable(String table) {
        this.table = table;
    }

    /** A column that stays as it was added. */
    public RowTable<R> fixed(String name, ColumnType type, Function<R, @Nullable Object> value) {
        columns.add(new Column<>(name, type, false, value));
        return this;
    }

    /** A column that changes. */
    public RowTable<R> changing(String name, ColumnType type, Function<R, @Nullable Object> value) {
        columns.add(new Column<>(name, type, true, value));
        return this;
    }

    /** Those of the rows that are there. */
    public List<R> read(JdbcTemplate jdbc, Collection<?> keys, Reader<R> reader) {
        String sql = "SELECT %s FROM %s WHERE %s = ANY(?)".formatted(names(columns), table, key().name());
        return jdbc.query(
                connection -> {
                    PreparedStatement query = connection.prepareStatement(sql);
                    setArray(query, 1, key().type(), keys.stream());
                    return query;
                },
                (row, number) -> reader.read(row));
    }

    /** Adds rows, none of which may be there. */
    public void insert(JdbcTemplate jdbc, Collection<R> rows) {
        write(
                jdbc,
                "INSERT INTO %s (%s) SELECT * FROM %s".formatted(table, names(columns), unnested(columns)),
                columns,
                rows);
    }

    /** Changes rows, all of which must be there. */
    public void update(JdbcTemplate jdbc, Collection<R> rows) {
        List<Column<R>> written = Stream.concat(
                        Stream.of(key()), columns.stream().filter(Column::changes))
                .toList();
        String changes = columns.stream()
                .filter(Column::changes)
                .map(column -> column.name() + " = v." + column.name())
                .collect(Collectors.joining(", "));
        String sql = """
                MERGE INTO %1$s AS t USING (SELECT * FROM %2$s AS u(%3$s)) AS v ON t.%4$s = v.%4$s
                WHEN MATCHED THEN UPDATE SET %5$s""";
        write(jdbc, sql.formatted(table, unnested(written), names(written), key().name(), changes), written, rows);
    }

    private static <R> void write(JdbcTemplate jdbc, String sql, List<Column<R>> columns, Collection<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int written = jdbc.update(connection -> {
            PreparedStatement statement = connection.prepareStatement(sql);
            for (int i = 0; i < columns.size(); i++) {
                Column<R> column = columns.get(i);
                setArray(statement, i + 1, column.type(), rows.stream().map(column.value()));
            }
            return statement;
        });
        if (written != rows.size()) {
            throw new IllegalStateException(written + " of " + rows.size() + " rows were written: " + sql);
        }
    }

    private static void setArray(PreparedStatement statement, int place, ColumnType type, Stream<?> values)
            throws SQLException {
        Array array = statement.getConnection().createArrayOf(type.element(), type.elements(values));
        statement.setArray(place, array);
    }

    private Column<R> key() {
        return columns.get(0);
    }

    private static <R> String names(List<Column<R>> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private static <R> String unnested(List<Column<R>> columns) {
        return columns.stream()
                .map(column -> "CAST(? AS " + column.type().sql() + " ARRAY)")
                .collect(Collectors.joining(", ", "UNNEST(", ")"));
    }
}
