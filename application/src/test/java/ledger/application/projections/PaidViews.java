package ledger.application.projections;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ledger.application.support.Body;
import ledger.application.support.LedgerClient;
import ledger.application.support.Replay;
import ledger.application.support.Scheme;
import ledger.application.support.TestDatabase;

/** Two banks, alice at one and bob at the other, a settled day, many payments, and the rows that show them. */
record PaidViews(TestDatabase database, LedgerClient operator, LedgerClient bank) {

    static final List<String> TABLES = List.of(
            "participant",
            "account_balance",
            "account_entry",
            "payment",
            "clearing_cycle",
            "clearing_position",
            "clearing_member",
            "clearing_obligation",
            "settlement",
            "settlement_line");

    static PaidViews of(TestDatabase database, LedgerClient operator) {
        Scheme scheme = new Scheme(operator);
        LedgerClient bank = scheme.enrol("BANKA", "EUR");
        scheme.enrol("BANKB", "EUR");
        scheme.cap("BANKA", "500.00", "EUR");
        scheme.open("BANKA", "alice", "EUR");
        scheme.open("BANKB", "bob", "EUR");
        scheme.fund("BANKA", "alice", "900.00", "EUR");
        scheme.settlement("BANKA", "100.00", "EUR");
        scheme.settlement("BANKB", "0.00", "EUR");
        bank.pay("completed", "alice", "bob", "20.00", "EUR").expect(201);
        scheme.settle(scheme.cutOff("EUR"));
        bank.pay("refused", "alice", "bob", "600.00", "EUR").expect(201);
        return new PaidViews(database, operator, bank);
    }

    /** Alice pays bob so many cents, one payment each. */
    void pay(String name, int payments) {
        String order = Body.payment("alice", "bob", "0.01", "EUR");
        String lines = IntStream.range(0, payments)
                .mapToObj(number -> Body.line(name + "-" + number, order))
                .collect(Collectors.joining("\n"));
        bank.lines("/v1/payments/bulk", lines).expect(200);
    }

    Replay replay(String projection) {
        return new Replay(operator, projection);
    }

    /** The rows of all views, sorted. */
    Map<String, List<String>> rows() {
        operator.get("/v1/accounts/alice").expect(200); // waits for the log
        Map<String, List<String>> rows = new TreeMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                rows.put(table, rows(statement, table));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    private static List<String> rows(Statement statement, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.add(row.getString(column));
                }
                rows.add(String.join("|", values));
            }
        }
        Collections.sort(rows);
        return rows;
    }

    /** Edits the views as an insider might. */
    void edit(String... statements) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String edit : statements) {
                statement.executeUpdate(edit);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
