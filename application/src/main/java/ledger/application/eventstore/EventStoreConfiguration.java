package ledger.application.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import ledger.command.accounts.Account;
import ledger.command.clearing.Clearing;
import ledger.messages.CommitTimes;
import ledger.messages.LogHead;
import ledger.query.progress.ProjectionProgress;
import ledger.query.stream.LogGrowth;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the log: the writer's own connection to it, and Axon's event store over it. */
@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {

    @Bean
    Clock clock() {
        return LogTime.clock();
    }

    @Bean
    LogClock logClock(Clock clock, DataSource pool) {
        LogClock logClock = new LogClock(clock, pool);
        GenericEventMessage.clock = logClock.forEvents();
        return logClock;
    }

    @Bean
    EventJson eventJson() {
        return new EventJson();
    }

    @Bean
    LogConnection logConnection(JdbcConnectionDetails details) throws SQLException {
        return new LogConnection(OwnConnections.to(details));
    }

    @Bean
    CommitTimes commitTimes(DataSource pool, EventJson json) {
        return new BatchTimes(pool, json);
    }

    @Bean
    GrowingLog growingLog(LogHead head) {
        return new GrowingLog(head);
    }

    @Bean
    Commits commits(MeterRegistry registry, List<AfterCommit> listeners) {
        return new Commits(registry, listeners);
    }

    @Bean
    LatestEvents latestEvents() {
        return new LatestEvents();
    }

    @Bean
    AggregateStates aggregateStates(Cache cache, Repository<Account> accounts, Repository<Clearing> clearings) {
        return new CachedStates(cache, accounts, clearings);
    }

    @Bean
    SnapshotTaking snapshotTaking(
            ObjectProvider<AggregateStates> states,
            DataSource pool,
            @Value("${ledger.writer.snapshot-every:50}") int every,
            @Value("${ledger.writer.snapshot-clearing-every:5000}") int clearingEvery) {
        Map<SnapshotJson, Integer> events = Map.of(SnapshotJson.ACCOUNT, every, SnapshotJson.CLEARING, clearingEvery);
        return new SnapshotTaking(new Snapshots(), states::getObject, pool, events);
    }

    @Bean
    JdbcWriterLog writerLog(
            LogConnection logConnection,
            EventJson json,
            CommitTimes times,
            BeforeWriting beforeWriting,
            Commits commits,
            LatestEvents latest,
            SnapshotTaking snapshots) {
        EventCodec codec = new EventCodec(json);
        return new JdbcWriterLog(logConnection, codec, (BatchTimes) times, beforeWriting, commits, latest, snapshots);
    }

    @Bean
    EventPages eventPages(DataSource pool, EventJson json) {
        return new EventPages(pool, json);
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            JdbcWriterLog writerLog, LatestEvents latest, EventPages pages, EventJson json, LogHead head) {
        return new LedgerEventStorageEngine(writerLog, latest, pages, new EventCodec(json), head);
    }

    @Bean
    EmbeddedEventStore eventStore(
            EventStorageEngine engine,
            LogGrowth growth,
            ProjectionProgress progress,
            @Value("${ledger.projections.gather:50ms}") Duration gather) {
        return new FollowedEventStore(
                EmbeddedEventStore.builder().storageEngine(engine),
                () -> new Gathering(growth, progress::awaitWanted, gather));
    }

    /** The connection in which whatever belongs to the writer's transaction is stored, such as waiting sagas. */
    @Bean
    ConnectionProvider writerConnection(LogConnection logConnection) {
        return logConnection;
    }
}
