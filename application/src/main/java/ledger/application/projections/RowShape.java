package ledger.application.projections;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of a table: those of its key and the others. */
record RowShape(List<String> key, List<String> others) {

    static RowShape of(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT * FROM " + table + " WHERE 1 = 0")) {
            ResultSetMetaData row = query.getMetaData();
            for (int column = 1; column <= row.getColumnCount(); column++) {
                columns.add(row.getColumnName(column));
            }
        }
        List<String> key = key(connection, table);
        columns.removeAll(key);
        return new RowShape(key, columns);
    }

    private static List<String> key(Connection connection, String table) throws SQLException {
        boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
        String stored = upper ? table.toUpperCase(Locale.ROOT) : table;
        List<String> key = new ArrayList<>();
        try (ResultSet columns = connection.getMetaData().getPrimaryKeys(null, connection.getSchema(), stored)) {
            while (columns.next()) {
                key.add(columns.getString("COLUMN_NAME"));
            }
        }
        return key;
    }

    /** The columns of the key, of a table of this alias. */
    String keyOf(String alias) {
        return joined(key, ", ", column -> alias + "." + column);
    }

    /** Whether two rows are of the same key. */
    String same(String one, String other) {
        return joined(key, " AND ", column -> one + "." + column + " = " + other + "." + column);
    }

    /** Whether there is no row of this alias, as after an outer join. */
    String missing(String alias) {
        return alias + "." + key.get(0) + " IS NULL";
    }

    /** Whether two rows of the same key say different things. */
    String differ(String one, String other) {
        return joined(others, " OR ", column -> one + "." + column + " IS DISTINCT FROM " + other + "." + column);
    }

    /** A row by its key, with places for the values. */
    String keyIs() {
        return joined(key, " AND ", column -> column + " = ?");
    }

    private static String joined(List<String> columns, String by, Function<String, String> form) {
        return columns.stream().map(form).collect(Collectors.joining(by));
    }
}
