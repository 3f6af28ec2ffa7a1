package ledger.application.eventstore;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import ledger.application.support.TestDatabase;
import ledger.messages.AccountId;
import ledger.messages.accounts.AccountEvent.AccountBlocked;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The log on a real database, as a writer and its readers have it; without the rest of the application. */
final class OpenLog implements AutoCloseable {

    static final Instant AT = Instant.parse("2026-01-02T03:04:05.123456Z");

    final DataSource connections;
    final LogConnection connection;
    final BatchTimes times;
    final JdbcWriterLog writerLog;
    final LedgerEventStorageEngine engine;
    final LatestEvents latest = new LatestEvents();
    final SnapshotTaking taking;

    /** What the writer has in memory; nothing, until a test says otherwise. */
    AggregateStates states = (type, id) -> Optional.empty();

    /** As other processes read the log. */
    final LedgerEventStorageEngine elsewhere;

    /** One of perhaps several processes on this database; it does not write yet. */
    OpenLog(TestDatabase database) {
        var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        Properties properties = new Properties();
        properties.setProperty("reWriteBatchedInserts", "true");
        if (database.kind() == TestDatabase.Kind.POSTGRESQL) {
            source.setConnectionProperties(properties);
        }
        connections = source;
        EventJson json = new EventJson();
        EventCodec codec = new EventCodec(json);
        connection = new LogConnection(source);
        times = new BatchTimes(source, json);
        Commits commits = new Commits(new SimpleMeterRegistry(), List.of());
        taking = new SnapshotTaking(
                new Snapshots(), () -> states, source, Map.of(SnapshotJson.ACCOUNT, 5, SnapshotJson.CLEARING, 5));
        writerLog = new JdbcWriterLog(connection, codec, times, head -> true, commits, latest, taking);
        EventPages pages = new EventPages(source, json);
        engine = new LedgerEventStorageEngine(writerLog, latest, pages, codec, writerLog::head);
        elsewhere = new LedgerEventStorageEngine(writerLog, new LatestEvents(), pages, codec, writerLog::head);
    }

    /** A log whose tables are made and whose right to write is held. */
    static OpenLog writing(TestDatabase database) {
        OpenLog log = new OpenLog(database);
        Flyway.configure()
                .dataSource(log.connections)
                .locations("classpath:db/command")
                .load()
                .migrate();
        if (!log.writerLog.acquire()) {
            throw new IllegalStateException("somebody else writes");
        }
        return log;
    }

    void commit(DomainEventMessage<?>... events) {
        engine.appendEvents(List.of(events));
        writerLog.commit();
    }

    static DomainEventMessage<?> event(String aggregate, long sequence) {
        return event(aggregate, sequence, new AccountBlocked(new AccountId(aggregate)));
    }

    static DomainEventMessage<?> event(String aggregate, long sequence, Object payload) {
        return event(aggregate, sequence, payload, Map.of("actor", "operator"), AT);
    }

    static DomainEventMessage<?> event(
            String aggregate, long sequence, Object payload, Map<String, ?> metaData, Instant at) {
        return new GenericDomainEventMessage<>(
                "Account", aggregate, sequence, payload, metaData, "id-" + aggregate + sequence, at);
    }

    static DomainEventMessage<?>[] events(String aggregate, int count) {
        return LongStream.range(0, count)
                .mapToObj(sequence -> event(aggregate, sequence))
                .toArray(DomainEventMessage<?>[]::new);
    }

    /** Ends the writers' sessions, as a broken network or a failed host does. */
    void breakWriters() throws SQLException {
        try (Connection operator = connections.getConnection();
                Statement statement = operator.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE application_name = 'ledger-writer' AND datname = current_database()");
        }
    }

    @Override
    public void close() {
        writerLog.release();
    }
}
