package ledger.application.eventstore;

import static ledger.application.eventstore.OpenLog.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import ledger.application.support.TestDatabase;
import ledger.command.writer.RightToWriteLost;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Two processes and one right to write, on PostgreSQL. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RightToWriteTest {

    private OpenLog first;
    private OpenLog second;

    @BeforeEach
    void open(@TempDir Path directory) {
        TestDatabase database = TestDatabase.create(TestDatabase.Kind.POSTGRESQL, directory);
        first = OpenLog.writing(database);
        second = new OpenLog(database);
    }

    @Test
    void only_one_writes_until_it_lets_go() {
        assertThat(second.writerLog.acquire()).isFalse();
        first.writerLog.keepAlive();
        first.writerLog.release();
        assertThat(second.writerLog.acquire()).isTrue();
    }

    @Test
    void a_writer_whose_session_ended_learns_it_when_it_shows_that_it_lives() throws SQLException {
        first.breakWriters();
        assertThatTheRightIsLost(() -> first.writerLog.keepAlive());
        assertThatTheSecondTakesOver();
    }

    @Test
    void a_writer_whose_session_ended_stores_nothing_more() throws SQLException {
        first.commit(event("alice", 0));
        first.breakWriters();
        assertThatTheRightIsLost(() -> first.commit(event("alice", 1)));
        assertThatTheSecondTakesOver();
        assertThat(second.writerLog.head()).isZero();
        assertThatTheRightIsLost(() -> first.commit(event("alice", 1)));
    }

    @Test
    void a_writer_whose_session_ended_learns_it_however_its_work_failed() throws SQLException {
        first.writerLog.prefetch(List.of("alice"));
        first.breakWriters();
        assertThatTheRightIsLost(() -> first.writerLog.rollback());
    }

    @Test
    void a_writer_that_stopped_while_it_sent_events_is_cut_off() throws SQLException {
        CopyIn begun = first.connection
                .getConnection()
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY domain_event_entry FROM STDIN");
        assertThat(begun.isActive()).isTrue();
        assertThat(second.writerLog.acquire()).isFalse();
        assertThatTheSecondTakesOver();
    }

    private static void assertThatTheRightIsLost(ThrowingCallable action) {
        assertThatExceptionOfType(RightToWriteLost.class)
                .isThrownBy(action)
                .matches(lost -> !lost.outcomeUnknown(), "nothing was committed");
    }

    private void assertThatTheSecondTakesOver() {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(second.writerLog::acquire);
        assertThat(first.writerLog.acquire()).isFalse();
    }
}
