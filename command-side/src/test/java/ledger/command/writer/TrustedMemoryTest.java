package ledger.command.writer;

import static ledger.command.writer.WritingOffice.enrol;
import static ledger.command.writer.WritingOffice.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ledger.messages.ParticipantId;
import ledger.messages.Problem;
import ledger.messages.participants.ParticipantCommand.SuspendParticipant;
import ledger.messages.participants.ParticipantEvent.ParticipantSuspended;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the writer holds in memory, and when it has to look into the log after all. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrustedMemoryTest {

    private static final ParticipantId BANKA = new ParticipantId("BANKA");
    private static final SuspendParticipant SUSPENSION = new SuspendParticipant(BANKA);

    private final WritingOffice office = new WritingOffice();

    @BeforeEach
    void open() {
        office.open();
    }

    @AfterEach
    void close() throws InterruptedException {
        office.close();
    }

    @Test
    void a_new_aggregate_is_not_read() {
        office.decide(enrol("BANKA"));

        assertThat(office.log.prefetches()).containsExactly(List.of(SUSPENSION.target()));
        assertThat(office.log.reads()).isEmpty();
    }

    @Test
    void a_missing_aggregate_is_not_read() {
        assertThat(problemOf(office.submit(SUSPENSION))).isEqualTo(Problem.NOT_FOUND);

        assertThat(office.log.reads()).isEmpty();
    }

    @Test
    void a_cached_aggregate_is_neither_looked_for_nor_read() {
        office.decide(enrol("BANKA"));
        office.decide(SUSPENSION);

        assertThat(office.log.prefetches()).hasSize(1);
        assertThat(office.log.reads()).isEmpty();
    }

    @Test
    void an_aggregate_that_is_not_cached_is_read_once_however_often_it_is_asked() {
        office.decide(enrol("BANKA"));
        office.cache.removeAll();
        WritingOffice.Busy busy = office.busy();
        var refused = office.submit(enrol("BANKA"));
        var suspended = office.submit(SUSPENSION);
        var again = office.submit(SUSPENSION);
        busy.letGo();

        assertThat(problemOf(refused)).isEqualTo(Problem.CONFLICT);
        assertThat(suspended.join().index()).isEqualTo(again.join().index()).isEqualTo(1);
        assertThat(office.log.commits()).containsExactly(1, 0, 1);
    }

    @Test
    void what_was_cached_before_the_right_to_write_was_lost_is_forgotten() {
        office.decide(enrol("BANKA"));
        office.log.freeIs(false);
        office.log.failNextKeepAlive(new RightToWriteLost("cut off", false, new IllegalStateException()));
        office.awaitRole(WriterRole.STANDBY);
        office.log.writtenElsewhere(elsewhere(new ParticipantSuspended(BANKA, List.of()), 1));
        office.log.freeIs(true);
        office.awaitRole(WriterRole.WRITER);

        office.decide(SUSPENSION);

        assertThat(office.log.facts()).hasSize(2);
    }

    private static DomainEventMessage<?> elsewhere(Object event, long sequence) {
        return new GenericDomainEventMessage<>("Participant", SUSPENSION.target(), sequence, event);
    }
}
