package ledger.query.progress;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far the projections have read the log.
 *
 * <p>Who waits is woken when a projection of this process advances, and looks into the database every 20 ms, because
 * the projections may run in another process. One waiting thread looks for all.
 */
@Component
public class ProjectionProgress {

    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final String INDEXES = """
            SELECT processor_name, MIN(COALESCE(global_index, -1)) AS global_index
              FROM projection_token GROUP BY processor_name""";

    private final JdbcClient jdbc;
    private final List<String> processors;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final Condition wanted = lock.newCondition();
    private final Map<String, Long> known = new HashMap<>();
    private long signals;
    private int waiting;
    private long pollAt = System.nanoTime();

    ProjectionProgress(JdbcClient jdbc, List<Rebuildable> projections) {
        this.jdbc = jdbc;
        this.processors = projections.stream().map(Rebuildable::name).sorted().toList();
    }

    /** The names of all projections. */
    public List<String> processors() {
        return processors;
    }

    /** The global index up to which this projection has read, in the current transaction's view; -1 for nothing yet. */
    public long index(String processor) {
        return all().getOrDefault(processor, LogIndex.NOTHING);
    }

    /** The global index up to which each projection has read, in the current transaction's view; -1 for nothing yet. */
    public Map<String, Long> all() {
        Map<String, Long> indexes = new TreeMap<>();
        processors.forEach(name -> indexes.put(name, LogIndex.NOTHING));
        jdbc.sql(INDEXES)
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .forEach(read -> indexes.replace(read.getKey(), read.getValue()));
        return indexes;
    }

    /** Tells that a projection of this process has committed up to this index; -1 when it begins anew. */
    public void advanced(String processor, long index) {
        lock.lock();
        try {
            signals++;
            known.put(processor, index);
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until every projection has read up to this index. Not to be called inside a transaction, which would not
     * see the others' progress.
     *
     * @return whether they have, before the time was up
     */
    public boolean await(long index, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        lock.lock();
        try {
            waiting++;
            wanted.signalAll();
            return awaitLocked(index, deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    private boolean awaitLocked(long index, long deadline) throws InterruptedException {
        while (!reached(index)) {
            long now = System.nanoTime();
            if (now >= deadline) {
                return false;
            }
            if (now < pollAt) {
                long unused = advanced.awaitNanos(Math.min(deadline, pollAt) - now);
            } else {
                poll();
            }
        }
        return true;
    }

    /** Waits as long as nobody in this process waits for the projections. */
    public void awaitWanted(Duration atMost) {
        lock.lock();
        try {
            for (long left = atMost.toNanos(); waiting == 0 && left > 0; ) {
                left = wanted.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private boolean reached(long index) {
        return processors.stream().allMatch(name -> known.getOrDefault(name, LogIndex.NOTHING) >= index);
    }

    /** Looks into the database for everyone who waits; what is signalled meanwhile is newer than what is read. */
    private void poll() {
        pollAt = System.nanoTime() + POLL_NANOS;
        long before = signals;
        Map<String, Long> stored = readUnlocked();
        stored.forEach((name, index) -> known.merge(name, index, signals == before ? (a, b) -> b : Math::max));
        advanced.signalAll();
    }

    private Map<String, Long> readUnlocked() {
        lock.unlock();
        try {
            return all();
        } finally {
            lock.lock();
        }
    }
}
