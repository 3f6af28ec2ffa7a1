package ledger.application.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import javax.sql.DataSource;
import ledger.command.writer.BatchTime;
import ledger.messages.CommitTimes;
import ledger.messages.PaymentId;
import ledger.messages.Timing;
import ledger.messages.payments.PaymentEvent.PaymentInitiated;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how long the latest commits took and stores older measurements now and then, inside a commit that happens
 * anyway; so measuring costs no commit of its own, and a crash loses the last {@value #STORE_EVERY} at most.
 */
final class BatchTimes implements CommitTimes {

    static final int STORE_EVERY = 64;
    private static final int REMEMBERED = 4_096;
    private static final String INSERT = "INSERT INTO write_batch VALUES (?, ?, ?, ?)";
    private static final String COVERING = "SELECT first_index, last_index, started_micros, stored_micros"
            + " FROM write_batch WHERE first_index <= ? ORDER BY first_index DESC LIMIT 1";
    private static final String INITIATED = "SELECT global_index, payload_type, payload FROM domain_event_entry"
            + " WHERE aggregate_identifier = ? AND sequence_number = 0";

    private final DataSource pool;
    private final EventJson json;
    private final ConcurrentSkipListMap<Long, BatchTime> latest = new ConcurrentSkipListMap<>();
    private final List<BatchTime> unstored = new ArrayList<>();

    BatchTimes(DataSource pool, EventJson json) {
        this.pool = pool;
        this.json = json;
    }

    void add(BatchTime time) {
        latest.put(time.firstIndex(), time);
        if (latest.size() > REMEMBERED) {
            latest.pollFirstEntry();
        }
        unstored.add(time);
    }

    /** Stores what is due, in the transaction of this connection; should that fail, the measurements are lost. */
    void store(Connection connection) throws SQLException {
        if (unstored.size() < STORE_EVERY) {
            return;
        }
        List<BatchTime> due = List.copyOf(unstored);
        unstored.clear();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (BatchTime time : due) {
                insert.setLong(1, time.firstIndex());
                insert.setLong(2, time.lastIndex());
                insert.setLong(3, time.startedMicros());
                insert.setLong(4, time.storedMicros());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public @Nullable Timing timing(long index, Instant receivedAt) {
        Map.Entry<Long, BatchTime> entry = latest.floorEntry(index);
        BatchTime covering = entry != null && entry.getValue().lastIndex() >= index ? entry.getValue() : stored(index);
        if (covering == null || covering.lastIndex() < index) {
            return null;
        }
        return new Timing(covering.queuedMicros(receivedAt), covering.storedMicros());
    }

    private @Nullable BatchTime stored(long index) {
        try (Connection connection = pool.getConnection();
                PreparedStatement query = connection.prepareStatement(COVERING)) {
            query.setLong(1, index);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? new BatchTime(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4))
                        : null;
            }
        } catch (SQLException e) {
            throw new EventStoreException("cannot read the times of commits", e);
        }
    }

    @Override
    public @Nullable Timing timingOf(PaymentId paymentId) {
        try (Connection connection = pool.getConnection();
                PreparedStatement query = connection.prepareStatement(INITIATED)) {
            query.setString(1, paymentId.toString());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                var initiated = (PaymentInitiated) json.read(row.getString(2), row.getString(3));
                return timing(row.getLong(1), initiated.initiatedAt());
            }
        } catch (SQLException e) {
            throw new EventStoreException("cannot read payment " + paymentId, e);
        }
    }
}
