package ledger.application.eventstore;

import static ledger.application.eventstore.OpenLog.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import ledger.application.eventstore.AggregateStates.State;
import ledger.application.support.TestDatabase;
import ledger.command.accounts.AccountSnapshot;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SnapshotsTest {

    private static final List<String> DAMAGES = List.of(
            "payload_revision = '0'",
            "payload_type = 'accounts.Unknown'",
            "type = 'Clearing'",
            "hash = 'feed'",
            "global_index = global_index - 1",
            "sequence_number = sequence_number - 1",
            "sequence_number = sequence_number + 1000",
            "payload = REPLACE(payload, '7', '8')");

    private static final AccountSnapshot STATE =
            EventJson.mapper().readValue(SnapshotJsonTest.text("accounts.AccountSnapshot"), AccountSnapshot.class);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void a_stream_goes_on_behind_its_snapshot_for_the_next_writer_too(TestDatabase.Kind kind) throws Exception {
        TestDatabase database = TestDatabase.create(kind, directory);
        try (OpenLog log = OpenLog.writing(database)) {
            snapshotAtFive(log);
            assertThat(log.engine.readSnapshot("alice")).hasValueSatisfying(SnapshotsTest::isStateAtFive);
        }
        try (OpenLog next = OpenLog.writing(database)) {
            assertThat(next.writerLog.prefetch(List.of("alice", "bob"))).containsOnly(Map.entry("alice", "Account"));
            assertThat(next.engine.readSnapshot("alice")).hasValueSatisfying(SnapshotsTest::isStateAtFive);
            assertThat(sequences(next, 6)).containsExactly(6L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_snapshot_that_does_not_fit_to_the_log_is_as_if_there_were_none(TestDatabase.Kind kind) throws Exception {
        TestDatabase database = TestDatabase.create(kind, directory);
        try (OpenLog log = OpenLog.writing(database)) {
            snapshotAtFive(log);
        }
        for (String damage : DAMAGES) {
            try (OpenLog next = new OpenLog(database)) {
                change(next, "UPDATE aggregate_snapshot SET " + damage);
                next.writerLog.acquire();
                assertThat(next.writerLog.prefetch(List.of("alice"))).containsEntry("alice", "Account");
                assertThat(next.engine.readSnapshot("alice")).as(damage).isEmpty();
                assertThat(sequences(next, 0)).as(damage).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
                store(next, new State(5, STATE));
                assertThat(next.engine.readSnapshot("alice"))
                        .as("a good one again")
                        .isPresent();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_snapshot_that_cannot_be_read_is_as_if_there_were_none(TestDatabase.Kind kind) throws Exception {
        try (OpenLog log = OpenLog.writing(TestDatabase.create(kind, directory))) {
            snapshotAtFive(log);
            StoredEvent last = LogReader.part(log.connection.getConnection(), "alice", 6, 1)
                    .get(0);
            try (Connection other = log.connections.getConnection()) {
                StoredSnapshot broken = StoredSnapshot.of(last, SnapshotJson.ACCOUNT, "{\"terms\":");
                StoredSnapshot.store(other, List.of(broken), row -> Long.MAX_VALUE);
            }
            log.writerLog.rollback();

            assertThat(log.engine.readSnapshot("alice")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_stored_of_what_is_rolled_back_or_ahead_of_the_log(TestDatabase.Kind kind) throws Exception {
        try (OpenLog log = OpenLog.writing(TestDatabase.create(kind, directory))) {
            log.states = (type, id) -> Optional.of(new State(5, STATE));
            log.engine.appendEvents(List.of(events(0, 6)));
            log.writerLog.rollback();
            log.taking.takeDue();
            log.commit(events(0, 5));
            store(log, new State(5, STATE));

            assertThat(log.engine.readSnapshot("alice")).isEmpty();
            assertThat(sequences(log, 0)).hasSize(5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_older_snapshot_does_not_replace_a_newer_one(TestDatabase.Kind kind) throws Exception {
        try (OpenLog log = OpenLog.writing(TestDatabase.create(kind, directory))) {
            snapshotAtFive(log);
            store(log, new State(2, STATE));
            assertThat(log.engine.readSnapshot("alice")).hasValueSatisfying(SnapshotsTest::isStateAtFive);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_batch_reads_several_with_what_came_after_each(TestDatabase.Kind kind) throws Exception {
        Map<String, Long> last = Map.of("alice", 5L, "bob", 10L);
        try (OpenLog log = OpenLog.writing(TestDatabase.create(kind, directory))) {
            log.states = (type, id) -> Optional.ofNullable(last.get(id)).map(at -> new State(at, STATE));
            log.commit(OpenLog.events("alice", 8));
            log.commit(OpenLog.events("carol", 3));
            log.commit(OpenLog.events("bob", 13));
            log.taking.takeDue();
            log.taking.destroy();

            assertThat(log.writerLog.prefetch(List.of("bob", "carol", "dave", "alice")))
                    .containsOnlyKeys("alice", "bob", "carol");
            last.forEach((id, sequence) -> assertThat(log.engine.readSnapshot(id))
                    .hasValueSatisfying(
                            read -> assertThat(read.getSequenceNumber()).isEqualTo(sequence)));
            assertThat(log.writerLog.page("alice", 6))
                    .extracting(StoredEvent::sequenceNumber)
                    .containsExactly(6L, 7L);
            assertThat(log.writerLog.page("bob", 11))
                    .extracting(StoredEvent::sequenceNumber)
                    .containsExactly(11L, 12L);
            assertThat(log.writerLog.page("carol", 0)).hasSize(3);
        }
    }

    private static void snapshotAtFive(OpenLog log) {
        log.states = (type, id) -> Optional.of(new State(5, STATE));
        log.commit(events(0, 7));
        log.taking.takeDue();
        log.taking.destroy();
    }

    private static void store(OpenLog log, State state) throws SQLException {
        try (Connection other = log.connections.getConnection()) {
            log.taking.stored().store(other, List.of(new Snapshots.Taken("Account", "alice", state)));
        }
    }

    private static void isStateAtFive(DomainEventMessage<?> snapshot) {
        assertThat(snapshot.getSequenceNumber()).isEqualTo(5);
        assertThat(snapshot.getType()).isEqualTo("Account");
        assertThat(snapshot.getPayload()).isEqualTo(STATE);
    }

    private static List<Long> sequences(OpenLog log, long from) {
        return log.engine
                .readEvents("alice", from)
                .asStream()
                .<Long>map(DomainEventMessage::getSequenceNumber)
                .toList();
    }

    private static DomainEventMessage<?>[] events(long from, long to) {
        return LongStream.range(from, to)
                .mapToObj(sequence -> event("alice", sequence))
                .toArray(DomainEventMessage<?>[]::new);
    }

    private static void change(OpenLog log, String sql) throws SQLException {
        try (Connection other = log.connections.getConnection();
                Statement statement = other.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
