package ledger.application.eventstore;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ledger.command.writer.BatchTime;
import ledger.command.writer.RightToWriteLost;
import ledger.command.writer.WriterLog;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** The log as the writer uses it, over its own connection. All but {@link #head()} belongs to the writer's thread. */
final class JdbcWriterLog implements WriterLog {

    private final LogConnection connection;
    private final EventCodec codec;
    private final BatchTimes times;
    private final BeforeWriting beforeWriting;
    private final Commits commits;
    private final LatestEvents latest;
    private final List<Staged> staged = new ArrayList<>();
    private final Map<String, List<StoredEvent>> prefetched = new HashMap<>();
    private volatile long head = -1;

    /** An event on its way into the log, as it came and as it is stored. */
    private record Staged(EventMessage<?> event, StoredEvent row) {}

    /** A log that nobody may write yet. */
    JdbcWriterLog(
            LogConnection connection,
            EventCodec codec,
            BatchTimes times,
            BeforeWriting beforeWriting,
            Commits commits,
            LatestEvents latest) {
        this.connection = connection;
        this.codec = codec;
        this.times = times;
        this.beforeWriting = beforeWriting;
        this.commits = commits;
        this.latest = latest;
    }

    @Override
    public boolean acquire() {
        try {
            if (!connection.acquire()) {
                return false;
            }
            forgetStaged();
            head = LogReader.head(connection.getConnection());
            connection.rollback();
            boolean allowed = beforeWriting.allows(head);
            if (!allowed) {
                connection.release();
            }
            return allowed;
        } catch (SQLException | RuntimeException e) {
            connection.release();
            throw new EventStoreException("cannot acquire the right to write", e);
        }
    }

    @Override
    public void release() {
        connection.release();
    }

    @Override
    public void keepAlive() {
        try {
            connection.keepAlive();
        } catch (SQLException e) {
            throw new RightToWriteLost("the writer's session ended", false, e);
        }
    }

    @Override
    public Map<String, String> prefetch(Collection<String> aggregateIds) {
        try {
            prefetched.putAll(LogReader.streams(connection.getConnection(), aggregateIds));
        } catch (SQLException e) {
            throw failure("cannot read ahead", e);
        }
        Map<String, String> types = new HashMap<>();
        prefetched.forEach((id, rows) -> types.put(id, rows.get(0).type()));
        return types;
    }

    @Override
    public Set<String> present(Collection<String> aggregateIds) {
        try {
            return LogReader.present(connection.getConnection(), aggregateIds);
        } catch (SQLException e) {
            throw failure("cannot look for aggregates", e);
        }
    }

    List<StoredEvent> stream(String aggregateIdentifier, long fromSequence) {
        List<StoredEvent> read = fromSequence == 0 ? prefetched.remove(aggregateIdentifier) : null;
        if (read != null) {
            return read;
        }
        try {
            return LogReader.stream(connection.getConnection(), aggregateIdentifier, fromSequence);
        } catch (SQLException e) {
            throw failure("cannot read " + aggregateIdentifier, e);
        }
    }

    void stage(EventMessage<?> event) {
        staged.add(new Staged(event, codec.toRow(head + 1 + staged.size(), event)));
    }

    @Override
    public void commit() {
        try {
            if (staged.isEmpty()) {
                connection.rollback();
            } else {
                insertStaged();
                times.store(connection.getConnection());
            }
        } catch (SQLException e) {
            throw failure("cannot store events", e);
        }
        if (!staged.isEmpty()) {
            commitStaged();
        }
        forgetStaged();
    }

    private void insertStaged() throws SQLException {
        long begun = System.nanoTime();
        EventInsert.into(
                connection.getConnection(), staged.stream().map(Staged::row).toList());
        commits.appended(begun);
    }

    private void commitStaged() {
        long begun = System.nanoTime();
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new RightToWriteLost("a commit failed", true, e);
        }
        staged.forEach(next -> latest.add(next.row(), codec.toTrackedEvent(next.row(), next.event())));
        head = staged.get(staged.size() - 1).row().globalIndex();
        commits.committed(
                head,
                begun,
                staged.stream().<Object>map(next -> next.event().getPayload()).toList());
    }

    @Override
    public void rollback() {
        forgetStaged();
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw failure("cannot roll back", e);
        }
    }

    private void forgetStaged() {
        staged.clear();
        prefetched.clear();
    }

    private RuntimeException failure(String what, SQLException e) {
        return connection.isAlive()
                ? new EventStoreException(what, e)
                : new RightToWriteLost(what + ": the session ended (" + e.getSQLState() + ")", false, e);
    }

    @Override
    public long head() {
        return head;
    }

    @Override
    public void timed(BatchTime time) {
        times.add(time);
    }
}
