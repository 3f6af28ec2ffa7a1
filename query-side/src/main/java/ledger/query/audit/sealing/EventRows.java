package ledger.query.audit.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import ledger.query.audit.seals.ExactEvent;
import ledger.query.audit.seals.RecentEvents;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the log exactly as it is stored, or takes from who has just stored it what is at hand there. */
public final class EventRows {

    private static final String SELECT = "SELECT " + ExactEvent.COLUMNS + " FROM domain_event_entry ";
    private static final String AFTER =
            SELECT + "WHERE global_index > ? AND global_index <= ? ORDER BY global_index LIMIT ?";
    private static final String HEAD = "SELECT COALESCE(MAX(global_index), -1) FROM domain_event_entry";

    private final JdbcClient jdbc;
    private final RecentEvents recent;

    /** For those who look at what is stored. */
    public EventRows(DataSource dataSource) {
        this(dataSource, RecentEvents.NONE);
    }

    /** For those who follow the log closely. */
    public EventRows(DataSource dataSource, RecentEvents recent) {
        this.jdbc = JdbcClient.create(dataSource);
        this.recent = recent;
    }

    /** At most so many events behind an index and up to another, in the order of the log. */
    public List<ExactEvent> page(long after, long last, int limit) {
        List<ExactEvent> atHand = recent.page(after, last, limit);
        return atHand.isEmpty() ? stored(after, last, limit) : atHand;
    }

    private List<ExactEvent> stored(long after, long last, int limit) {
        return jdbc.sql(AFTER)
                .params(after, last, limit)
                .query((row, n) -> event(row))
                .list();
    }

    /** The index of the last event; -1 while there is none. */
    public long head() {
        return jdbc.sql(HEAD).query(Long.class).single();
    }

    private static ExactEvent event(ResultSet row) throws SQLException {
        return new ExactEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }
}
