package ledger.query.audit.sealing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who may do anything to the tables, and does. */
final class Insider {

    private static final List<String> TABLES =
            List.of("domain_event_entry", "seal_checkpoint", "seal_tile", "seal_key");
    private static final long FAR = 1_000_000;

    private final JdbcClient jdbc;

    Insider(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a copy of everything, for {@link #undo}. */
    void remember() {
        for (String table : TABLES) {
            jdbc.sql("DROP TABLE IF EXISTS " + table + "_kept").update();
            jdbc.sql("CREATE TABLE " + table + "_kept AS SELECT * FROM " + table)
                    .update();
        }
    }

    void undo() {
        for (String table : TABLES) {
            jdbc.sql("DELETE FROM " + table).update();
            jdbc.sql("INSERT INTO " + table + " SELECT * FROM " + table + "_kept")
                    .update();
        }
    }

    /** Changes one character of a column of an event. */
    void change(long index, String column, int place) {
        String text = jdbc.sql("SELECT " + column + " FROM domain_event_entry WHERE global_index = ?")
                .param(index)
                .query(String.class)
                .single();
        int at = place % text.length();
        char other = text.charAt(at) == '7' ? '8' : '7';
        set(index, column, text.substring(0, at) + other + text.substring(at + 1));
    }

    void set(long index, String column, Object value) {
        jdbc.sql("UPDATE domain_event_entry SET " + column + " = ? WHERE global_index = ?")
                .params(value, index)
                .update();
    }

    void delete(long index) {
        jdbc.sql("DELETE FROM domain_event_entry WHERE global_index = ?")
                .param(index)
                .update();
    }

    /** Deletes an event and closes the gap. */
    void cut(long index) {
        delete(index);
        move(index + 1, -1);
    }

    /** Makes room for a copy of one event at the place of another. */
    void insert(long copied, long index) {
        move(index, 1);
        long from = copied < index ? copied : copied + 1;
        jdbc.sql("""
                INSERT INTO domain_event_entry
                SELECT %d, event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type,
                       payload_revision, payload, meta_data
                  FROM domain_event_entry WHERE global_index = %d""".formatted(index, from)).update();
    }

    private void move(long from, int by) {
        jdbc.sql("UPDATE domain_event_entry SET global_index = global_index + ? WHERE global_index >= ?")
                .params(FAR, from)
                .update();
        jdbc.sql("UPDATE domain_event_entry SET global_index = global_index - ? WHERE global_index >= ?")
                .params(FAR - by, FAR)
                .update();
    }

    void swap(long one, long other) {
        renumber(one, FAR);
        renumber(other, one);
        renumber(FAR, other);
    }

    private void renumber(long index, long to) {
        jdbc.sql("UPDATE domain_event_entry SET global_index = ? WHERE global_index = ?")
                .params(to, index)
                .update();
    }

    void truncate(long size) {
        jdbc.sql("DELETE FROM domain_event_entry WHERE global_index >= ?")
                .param(size)
                .update();
    }
}
