package ledger.application.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import ledger.query.progress.DatabaseProduct;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All requests on record; they are added, never changed or removed. */
@Component
public class AuditQueries {

    private static final String ADD = """
            INSERT INTO audit_query
                   (asked_at, caller, caller_role, method, path, query_string, status, duration_micros)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String FIND = """
            SELECT query_number, asked_at, caller, caller_role, method, path, query_string, status, duration_micros
              FROM audit_query
             WHERE query_number < :before AND asked_at >= :from AND asked_at < :to%s
             ORDER BY query_number DESC LIMIT :rows""";
    private static final OffsetDateTime EVER_SINCE = OffsetDateTime.parse("1970-01-01T00:00:00Z");
    private static final OffsetDateTime FOR_EVER = OffsetDateTime.parse("9999-12-31T00:00:00Z");

    private final DataSource database;

    AuditQueries(DataSource database) {
        this.database = database;
    }

    /** Returns once it is durable. It is no part of a transaction that may be under way on this thread. */
    void add(AuditQuery asked) throws SQLException {
        try (Connection own = database.getConnection()) {
            insert(own, asked);
            DatabaseProduct.requireDurable(own);
        }
    }

    private static void insert(Connection connection, AuditQuery asked) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setObject(1, asked.at().atOffset(ZoneOffset.UTC));
            insert.setString(2, asked.caller());
            insert.setString(3, asked.role());
            insert.setString(4, asked.method());
            insert.setString(5, asked.path());
            insert.setString(6, asked.query());
            insert.setInt(7, asked.status());
            insert.setLong(8, asked.durationMicros());
            insert.executeUpdate();
        }
    }

    /**
     * The newest of those that match; what is null does not matter.
     *
     * @param before only those with a lower number
     */
    List<AuditQuery> newest(
            @Nullable Instant from, @Nullable Instant to, @Nullable String caller, long before, int rows) {
        var search = JdbcClient.create(database)
                .sql(FIND.formatted(caller == null ? "" : " AND caller = :caller"))
                .param("before", before)
                .param("from", from == null ? EVER_SINCE : from.atOffset(ZoneOffset.UTC))
                .param("to", to == null ? FOR_EVER : to.atOffset(ZoneOffset.UTC))
                .param("rows", rows);
        return (caller == null ? search : search.param("caller", caller))
                .query(AuditQueries::read)
                .list();
    }

    private static AuditQuery read(ResultSet row, int number) throws SQLException {
        return new AuditQuery(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getInt(8),
                row.getLong(9));
    }
}
