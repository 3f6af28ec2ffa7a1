package ledger.query.progress;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How rows of one type stand in a table. Many of them are read, added or changed by one statement each, whose
 * parameters are columns and not rows; that is what views need that change with every payment, and both H2 and
 * PostgreSQL (from version 15 on) understand it; where PostgreSQL gets many new rows at once it copies them.
 *
 * @param <R> the type of a row
 */
public final class RowTable<R> {

    /** Makes a row of what was read, column by column in the order of the table. */
    @FunctionalInterface
    public interface Reader<R> {

        R read(ResultSet row) throws SQLException;
    }

    private record Column<R>(String name, ColumnType type, Use use, Function<R, @Nullable Object> value) {}

    private enum Use {
        KEY,
        FIXED,
        CHANGING
    }

    private static final int BYTES_A_COLUMN = 24;

    private final String table;
    private final List<Column<R>> columns = new ArrayList<>();

    /** A table without columns. */
    public RowTable(String table) {
        this.table = table;
    }

    /** A column of the key. Rows are read by the first of them. */
    public RowTable<R> key(String name, ColumnType type, Function<R, @Nullable Object> value) {
        return with(new Column<>(name, type, Use.KEY, value));
    }

    /** A column that stays as it was added. */
    public RowTable<R> fixed(String name, ColumnType type, Function<R, @Nullable Object> value) {
        return with(new Column<>(name, type, Use.FIXED, value));
    }

    /** A column that changes. */
    public RowTable<R> changing(String name, ColumnType type, Function<R, @Nullable Object> value) {
        return with(new Column<>(name, type, Use.CHANGING, value));
    }

    private RowTable<R> with(Column<R> column) {
        columns.add(column);
        return this;
    }

    /** A time that was read; null where there is none. */
    public static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** The rows that are there with these values in the first column of the key. */
    public List<R> read(JdbcTemplate jdbc, Collection<?> keys, Reader<R> reader) {
        Column<R> key = of(Use.KEY).get(0);
        String sql = "SELECT %s FROM %s WHERE %s = ANY(?)".formatted(names(columns), table, key.name());
        return jdbc.query(
                connection -> {
                    PreparedStatement query = connection.prepareStatement(sql);
                    setArray(query, 1, key.type(), keys.stream());
                    return query;
                },
                (row, number) -> reader.read(row));
    }

    /** Adds rows, none of which may be there. */
    public void insert(JdbcTemplate jdbc, Collection<R> rows) {
        boolean many = rows.size() >= RowCopy.MANY
                && columns.stream().allMatch(column -> column.type().isCopied());
        if (many && Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) open -> copied(open, rows)))) {
            return;
        }
        write(
                jdbc,
                "INSERT INTO %s (%s) SELECT * FROM %s".formatted(table, names(columns), unnested(columns)),
                columns,
                rows);
    }

    private boolean copied(Connection connection, Collection<R> rows) throws SQLException {
        if (!RowCopy.isKnownTo(connection)) {
            return false;
        }
        BinaryRows copy = new BinaryRows(rows.size() * columns.size() * BYTES_A_COLUMN);
        copy.begin();
        rows.forEach(row -> add(row, copy));
        copy.end();
        String sql = RowCopy.statement(table, names(columns));
        checkWritten(RowCopy.copy(connection, sql, copy), rows, sql);
        return true;
    }

    private void add(R row, BinaryRows copy) {
        copy.row(columns.size());
        for (Column<R> column : columns) {
            Object value = column.value().apply(row);
            if (value == null) {
                copy.addNull();
            } else {
                column.type().write(copy, value);
            }
        }
    }

    /** Changes rows, all of which must be there. */
    public void update(JdbcTemplate jdbc, Collection<R> rows) {
        List<Column<R>> written =
                columns.stream().filter(column -> column.use() != Use.FIXED).toList();
        String sql = """
                MERGE INTO %1$s AS t USING (SELECT * FROM %2$s AS u(%3$s)) AS v ON %4$s
                WHEN MATCHED THEN UPDATE SET %5$s""";
        String same = each(of(Use.KEY), "t.%1$s = v.%1$s", " AND ");
        String changes = each(of(Use.CHANGING), "%1$s = v.%1$s", ", ");
        write(jdbc, sql.formatted(table, unnested(written), names(written), same, changes), written, rows);
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
        checkWritten(written, rows, sql);
    }

    private static void checkWritten(long written, Collection<?> rows, String sql) {
        if (written != rows.size()) {
            throw new IllegalStateException(written + " of " + rows.size() + " rows were written: " + sql);
        }
    }

    private static void setArray(PreparedStatement statement, int place, ColumnType type, Stream<?> values)
            throws SQLException {
        Array array = statement.getConnection().createArrayOf(type.element(), type.elements(values));
        statement.setArray(place, array);
    }

    private List<Column<R>> of(Use use) {
        return columns.stream().filter(column -> column.use() == use).toList();
    }

    private static <R> String names(List<Column<R>> columns) {
        return each(columns, "%s", ", ");
    }

    private static <R> String each(List<Column<R>> columns, String form, String between) {
        return columns.stream().map(column -> form.formatted(column.name())).collect(Collectors.joining(between));
    }

    private static <R> String unnested(List<Column<R>> columns) {
        return columns.stream()
                .map(column -> "CAST(? AS " + column.type().sql() + " ARRAY)")
                .collect(Collectors.joining(", ", "UNNEST(", ")"));
    }
}
