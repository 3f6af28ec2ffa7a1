package ledger.application.eventstore;

import java.sql.Connection;
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
    private final List<EventMessage<?>> staged = new ArrayList<>();
    private EventInsert insert = new EventInsert();
    private volatile long head = -1;

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

    Optional<DomainEventMessage<?>> snapshot(String aggregateId) {
        return reading("the snapshot of " + aggregateId, open -> prefetched.snapshot(open, aggregateId));
    }

    /** The next events of an aggregate; fewer than {@link ReadAhead#PAGE} are the last. */
    List<StoredEvent> page(String aggregateIdentifier, long fromSequence) {
        return reading(aggregateIdentifier, open -> prefetched.page(open, aggregateIdentifier, fromSequence));
    }

    private <R> R reading(String what, LogReader.Query<R> query) {
        return asking("cannot read " + what, open -> {
            insert.takeBack(open);
            return query.on(open);
        });
    }

    private <R> R asking(String otherwise, LogReader.Query<R> query) {
        try {
            return query.on(connection.getConnection());
        } catch (SQLException e) {
            throw failure(otherwise, e);
        }
    }

    void stage(EventMessage<?> event) {
        staged.add(event);
        insert.add(codec.toRow(head + staged.size(), event));
        if (prefetched.isEmpty()) {
            boolean unused = asking("cannot store events", insert::sendAhead);
        }
    }

    @Override
    public void commit() {
        if (staged.isEmpty()) {
            rollback();
        } else {
            commitStaged(asking("cannot store events", this::insertStaged));
            forgetStaged();
        }
    }

    private List<StoredEvent> insertStaged(Connection open) throws SQLException {
        long begun = System.nanoTime();
        insert.store(open);
        commits.appended(begun);
        times.store(open);
        return insert.events();
    }

    private void commitStaged(List<StoredEvent> rows) {
        long begun = System.nanoTime();
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new RightToWriteLost("a commit failed", true, e);
        }
        for (int i = 0; i < rows.size(); i++) {
            latest.add(rows.get(i), codec.toTrackedEvent(rows.get(i), staged.get(i)));
        }
        rows.forEach(snapshots::committed);
        head = rows.get(rows.size() - 1).globalIndex();
        latest.show(head);
        commits.committed(
                head,
                begun,
                staged.stream().<Object>map(EventMessage::getPayload).toList());
    }

    @Override
    public void rollback() {
        EventInsert begun = insert;
        forgetStaged();
        try {
            begun.cancel();
            connection.rollback();
        } catch (SQLException e) {
            throw failure("cannot roll back", e);
        }
    }

    private void forgetStaged() {
        staged.clear();
        insert = new EventInsert();
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
