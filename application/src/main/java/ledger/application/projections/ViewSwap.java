package ledger.application.projections;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import ledger.query.progress.ViewTable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets what a table says in the shadow take the place of what it says where it is read.
 *
 * <p>Readers wait while the projection stands still for the swap, so the swap moves only the rows that differ. They are
 * looked for before it, while both sides go on: a row that was the same at some moment is the same at the end, unless
 * an event after that moment touched it, and then it says so itself.
 */
final class ViewSwap {

    private static final int BATCH = 1_000;

    private final JdbcTemplate live;
    private final ViewTable table;
    private final RowShape shape;
    private final String shadow;
    private final String doubtful;

    ViewSwap(JdbcTemplate live, ViewTable table) {
        this.live = live;
        this.table = table;
        this.shape = shapeOf(live, table);
        this.shadow = Shadow.table(table.name());
        this.doubtful = Shadow.table(doubtful(table));
    }

    private static RowShape shapeOf(JdbcTemplate live, ViewTable table) {
        ConnectionCallback<RowShape> reading = (Connection connection) -> RowShape.of(connection, table.name());
        RowShape shape = live.execute(reading);
        if (shape == null || shape.key().isEmpty()) {
            throw new IllegalStateException("rows of " + table.name() + " have no key");
        }
        return shape;
    }

    private static String doubtful(ViewTable table) {
        return "doubtful_" + table.name();
    }

    /** Notes which rows are not the same on both sides now. */
    void compare(Shadow inside) {
        inside.execute(
                "CREATE INDEX last_event_" + table.name() + " ON " + table.name() + " (" + table.lastEvent() + ")");
        inside.execute("CREATE TABLE " + doubtful(table) + " AS SELECT " + shape.keyOf(table.name()) + " FROM "
                + table.name() + " WHERE 1 = 0");
        live.update(
                "INSERT INTO " + doubtful + " SELECT " + shape.keyOf("l") + " FROM " + table.name() + " l LEFT JOIN "
                        + shadow + " s ON " + shape.same("l", "s") + " WHERE " + shape.missing("s") + " OR "
                        + shape.differ("l", "s"));
        live.update("INSERT INTO " + doubtful + " SELECT " + shape.keyOf("s") + " FROM " + shadow + " s LEFT JOIN "
                + table.name() + " l ON " + shape.same("s", "l") + " WHERE " + shape.missing("l"));
    }

    /**
     * Makes the live table say what the shadow says; to be called in a transaction, while neither moves.
     *
     * @param comparedAt an index that both sides had reached before they were compared
     * @return how many rows were put in
     */
    int swap(long comparedAt) {
        live.update(
                "INSERT INTO " + doubtful + " SELECT " + shape.keyOf("s") + " FROM " + shadow + " s WHERE s."
                        + table.lastEvent() + " > ?",
                comparedAt);
        delete("SELECT " + shape.keyOf("l") + " FROM " + doubtfulKeys() + " JOIN " + table.name() + " l ON "
                + shape.same("d", "l") + " LEFT JOIN " + shadow + " s ON " + shape.same("d", "s") + " WHERE "
                + shape.differ("l", "s"));
        return live.update("INSERT INTO " + table.name() + " SELECT s.* FROM " + doubtfulKeys() + " JOIN " + shadow
                + " s ON " + shape.same("d", "s") + " LEFT JOIN " + table.name() + " l ON " + shape.same("d", "l")
                + " WHERE " + shape.missing("l"));
    }

    private String doubtfulKeys() {
        return "(SELECT DISTINCT " + shape.keyOf("k") + " FROM " + doubtful + " k) d";
    }

    /** By key and not by a condition, for which a database would look at every row. */
    private void delete(String keys) {
        List<Object[]> batch = new ArrayList<>();
        live.query(keys, row -> {
            Object[] key = new Object[shape.key().size()];
            for (int column = 0; column < key.length; column++) {
                key[column] = row.getObject(column + 1);
            }
            batch.add(key);
            if (batch.size() == BATCH) {
                deleteAll(batch);
            }
        });
        deleteAll(batch);
    }

    private void deleteAll(List<Object[]> batch) {
        int[] unused = live.batchUpdate("DELETE FROM " + table.name() + " WHERE " + shape.keyIs(), batch);
        batch.clear();
    }
}
