package ledger.application.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
    private final Map<String, Integer> every;
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

    /** @param every so many events of one aggregate, by type; 0 for never */
    SnapshotTaking(
            Snapshots snapshots, Supplier<AggregateStates> states, DataSource pool, Map<SnapshotJson, Integer> every) {
        this.snapshots = snapshots;
        this.states = states;
        this.pool = pool;
        this.every = every.entrySet().stream()
                .filter(type -> type.getValue() > 0)
                .collect(Collectors.toUnmodifiableMap(type -> type.getKey().type(), Map.Entry::getValue));
    }

    /** Those that were stored. */
    Snapshots stored() {
        return snapshots;
    }

    /** Notes an event that is committed. */
    void committed(StoredEvent event) {
        Integer events = every.get(event.type());
        if (events != null && event.sequenceNumber() > 0 && event.sequenceNumber() % events == 0) {
            due.put(event.aggregateIdentifier(), event.type());
        }
    }

    /** Copies what is due; a snapshot that cannot be taken costs nothing but time later. */
    void takeDue() {
        List<Snapshots.Taken> taken = new ArrayList<>(due.size());
        due.forEach((id, type) -> {
            try {
                states.get().of(type, id).ifPresent(state -> taken.add(new Snapshots.Taken(type, id, state)));
            } catch (RuntimeException e) {
                LOG.error("no snapshot of {}", id, e);
            }
        });
        due.clear();
        if (!taken.isEmpty()) {
            storing.execute(() -> store(taken));
        }
    }

    private void store(List<Snapshots.Taken> taken) {
        try (Connection connection = pool.getConnection()) {
            snapshots.store(connection, taken);
        } catch (SQLException | RuntimeException e) {
            LOG.warn(
                    "no snapshots of {}: {}",
                    taken.stream().map(Snapshots.Taken::aggregateIdentifier).toList(),
                    e.toString());
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
