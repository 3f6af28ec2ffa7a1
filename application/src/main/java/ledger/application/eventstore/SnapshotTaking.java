package ledger.application.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * Takes a snapshot of an aggregate whenever its stream has grown by so many events. The writer only copies what it has
 * in memory, after the commit; the copy is written down and stored by another thread, over the pool, and is forgotten
 * if that thread has too much to do: the next one comes.
 */
final class SnapshotTaking implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotTaking.class);
    private static final int WAITING = 64;
    private static final int SECONDS_TO_FINISH = 5;

    private final Snapshots snapshots;
    private final Supplier<AggregateStates> states;
    private final DataSource pool;
    private final int every;
    /** Aggregate types by identifier; belongs to the writer's thread. */
    private final Map<String, String> due = new LinkedHashMap<>();

    private final ThreadPoolExecutor storing = new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            work -> new Thread(work, "ledger-snapshots"),
            new ThreadPoolExecutor.DiscardPolicy());

    /** @param every so many events of one aggregate; 0 for never */
    SnapshotTaking(Snapshots snapshots, Supplier<AggregateStates> states, DataSource pool, int every) {
        this.snapshots = snapshots;
        this.states = states;
        this.pool = pool;
        this.every = every;
    }

    /** Those that were stored. */
    Snapshots stored() {
        return snapshots;
    }

    /** Notes an event that is committed. */
    void committed(StoredEvent event) {
        if (every > 0
                && event.sequenceNumber() > 0
                && event.sequenceNumber() % every == 0
                && SnapshotJson.of(event.type()).isPresent()) {
            due.put(event.aggregateIdentifier(), event.type());
        }
    }

    /** Copies what is due; a snapshot that cannot be taken costs nothing but time later. */
    void takeDue() {
        due.forEach((id, type) -> {
            try {
                Optional<AggregateStates.State> state = states.get().of(type, id);
                state.ifPresent(copy -> storing.execute(() -> store(type, id, copy)));
            } catch (RuntimeException e) {
                LOG.error("no snapshot of {}", id, e);
            }
        });
        due.clear();
    }

    private void store(String type, String id, AggregateStates.State state) {
        try (Connection connection = pool.getConnection()) {
            snapshots.store(connection, type, id, state);
            LOG.debug("snapshot of {} after its event {}", id, state.sequenceNumber());
        } catch (SQLException | RuntimeException e) {
            LOG.warn("no snapshot of {}: {}", id, e.toString());
        }
    }

    @Override
    public void destroy() {
        storing.shutdown();
        try {
            if (!storing.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                LOG.warn("the last snapshots are not stored");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
