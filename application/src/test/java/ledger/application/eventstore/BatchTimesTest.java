package ledger.application.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import ledger.application.support.TestDatabase;
import ledger.command.writer.BatchTime;
import ledger.messages.Cast;
import ledger.messages.Timing;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten events a commit, stored 700 microseconds after its unit of work began at noon. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BatchTimesTest {

    private static final int EVENTS = 10;
    private static final Instant JUST_BEFORE_NOON = Cast.NOON.minus(Duration.of(300, ChronoUnit.MICROS));
    private static final Timing TIMING = new Timing(300, 700);

    private OpenLog log;
    private OpenLog restarted;

    @BeforeEach
    void open(@TempDir Path directory) {
        TestDatabase database = TestDatabase.create(TestDatabase.Kind.H2, directory);
        log = OpenLog.writing(database);
        restarted = new OpenLog(database);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void the_latest_commits_are_known_at_once() {
        commits(log, 0, 2);

        assertThat(log.times.timing(0, JUST_BEFORE_NOON)).isEqualTo(TIMING);
        assertThat(log.times.timing(19, JUST_BEFORE_NOON)).isEqualTo(TIMING);
        assertThat(log.times.timing(20, JUST_BEFORE_NOON)).isNull();
    }

    @Test
    void older_commits_are_known_after_a_restart() throws SQLException {
        commits(log, 0, BatchTimes.STORE_EVERY);
        store(log);

        assertThat(restarted.times.timing(7, JUST_BEFORE_NOON)).isEqualTo(TIMING);
        assertThat(restarted.times.timing((long) EVENTS * BatchTimes.STORE_EVERY - 1, JUST_BEFORE_NOON))
                .isEqualTo(TIMING);
        assertThat(restarted.times.timing((long) EVENTS * BatchTimes.STORE_EVERY, JUST_BEFORE_NOON))
                .isNull();
    }

    @Test
    void few_commits_are_not_worth_a_statement() throws SQLException {
        commits(log, 0, BatchTimes.STORE_EVERY - 1);
        store(log);

        assertThat(restarted.times.timing(0, JUST_BEFORE_NOON)).isNull();
    }

    @Test
    void commits_of_another_writer_in_between_are_known_from_what_it_stored() throws SQLException {
        commits(restarted, 0, 1);
        commits(log, 1, BatchTimes.STORE_EVERY);
        store(log);

        assertThat(restarted.times.timing(EVENTS, JUST_BEFORE_NOON)).isEqualTo(TIMING);
    }

    @Test
    void a_payment_is_timed_from_its_order_on() {
        var order = Cast.order("key", Cast.ALICE, Cast.BOB, Cast.eur("1.00"));
        var initiated = Cast.initiated(order);
        log.commit(new GenericDomainEventMessage<>("Payment", order.target(), 0, initiated));
        commits(log, 0, 1);

        assertThat(log.times.timingOf(order.paymentId())).isEqualTo(new Timing(0, 700));
        assertThat(log.times.timingOf(Cast.payment("unknown"))).isNull();
    }

    private static void commits(OpenLog log, int first, int count) {
        long noon = ChronoUnit.MICROS.between(Instant.EPOCH, Cast.NOON);
        for (int i = first; i < first + count; i++) {
            log.times.add(new BatchTime((long) EVENTS * i, (long) EVENTS * i + EVENTS - 1, noon, 700));
        }
    }

    private static void store(OpenLog log) throws SQLException {
        log.times.store(log.connection.getConnection());
        log.connection.commit();
    }
}
