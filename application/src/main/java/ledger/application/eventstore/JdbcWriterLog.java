package ledger.application.eventstore;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ledger.command.writer.BatchTime;
import ledger.command.writer.RightToWriteLost;
import ledger.command.writer.WriterLog;
import org.axonframework.eventhandling.DomainEventMessage;
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
    private final SnapshotTaking snapshots;
    private final ReadAhead prefetched;
    private final EventInsert insert;
    private final List<Staged> staged = new ArrayList<>();
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
            LatestEvents latest,
            SnapshotTaking snapshots) {
        this.connection = connection;
        this.codec = codec;
        this.times = times;
        this.beforeWriting = beforeWriting;
        this.commits = commits;
        this.latest = latest;
        this.snapshots = snapshots;
        this.prefetched = new ReadAhead(snapshots.stored());
        this.insert = new EventInsert(connection);
    }

    @Override
    public boolean acquire() {
        try {
            if (!connection.acquire()) {
                return false;
            }
            forgetStaged();
            head = LogReader.head(connection.getConnection());
            prefetched.open(connection.getConnection());
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
        return reading("ahead", open -> prefetched.read(open, aggregateIds));
    }

    @Override
    public Set<String> present(Collection<String> aggregateIds) {
        return reading("what there is", open -> LogReader.present(open, aggregateIds));
    }

    Optional<DomainEventMessage<?>> snapshot(String aggregateIdentifier) {
        return reading(
                "the snapshot of " + aggregateIdentifier, open -> prefetched.snapshot(open, aggregateIdentifier));
    }

    /** The next events of an aggregate; fewer than {@link ReadAhead#PAGE} are the last. */
    List<StoredEvent> page(String aggregateIdentifier, long fromSequence) {
        return reading(aggregateIdentifier, open -> prefetched.page(open, aggregateIdentifier, fromSequence));
    }

    private <R> R reading(String what, LogReader.Query<R> query) {
        try {
            return query.on(connection.getConnection());
        } catch (SQLException e) {
            throw failure("cannot read " + what, e);
        }
    }

    void stage(EventMessage<?> event) {
        StoredEvent row = codec.toRow(head + 1 + staged.size(), event);
        staged.add(new Staged(event, row));
        try {
            insert.add(row);
        } catch (SQLException e) {
            throw failure("cannot store events", e);
        }
    }

    @Override
    public void commit() {
        if (staged.isEmpty()) {
            rollback();
            return;
        }
        storeStaged();
        commitStaged();
        forgetStaged();
    }

    private void storeStaged() {
        long begun = System.nanoTime();
        try {
            insert.finish();
            commits.appended(begun);
            times.store(connection.getConnection());
        } catch (SQLException e) {
            throw failure("cannot store events", e);
        }
    }

    private void commitStaged() {
        long begun = System.nanoTime();
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new RightToWriteLost("a commit failed", true, e);
        }
        for (Staged next : staged) {
            latest.add(next.row(), codec.toTrackedEvent(next.row(), next.event()));
            snapshots.committed(next.row());
        }
        head = staged.get(staged.size() - 1).row().globalIndex();
        latest.show(head);
        List<Object> payloads =
                staged.stream().<Object>map(next -> next.event().getPayload()).toList();
        commits.committed(head, begun, payloads);
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
        insert.forget();
        prefetched.forget();
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
        snapshots.takeDue();
    }
}
