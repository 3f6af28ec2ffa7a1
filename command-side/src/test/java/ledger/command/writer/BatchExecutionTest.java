package ledger.command.writer;

import static ledger.command.writer.WritingOffice.enrol;
import static ledger.command.writer.WritingOffice.failureOf;
import static ledger.command.writer.WritingOffice.poison;
import static ledger.command.writer.WritingOffice.problemOf;
import static ledger.command.writer.WritingOffice.venom;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import ledger.messages.Command;
import ledger.messages.ParticipantId;
import ledger.messages.Problem;
import ledger.messages.participants.ParticipantCommand.SuspendParticipant;
import ledger.messages.participants.ParticipantEvent.ParticipantSuspended;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BatchExecutionTest {

    private static final ParticipantId BANKA = new ParticipantId("BANKA");
    private static final SuspendParticipant SUSPENSION = new SuspendParticipant(BANKA);

    private final WritingOffice office = new WritingOffice();

    @BeforeEach
    void open() {
        office.open().decide(enrol("BANKA"));
    }

    @AfterEach
    void close() throws InterruptedException {
        office.close();
    }

    @Test
    void a_poisonous_command_hurts_only_itself() {
        WritingOffice.Busy busy = office.busy();
        var suspended = office.submit(SUSPENSION);
        var poisonous = office.submit(poison("BANKP"));
        var enrolled = office.submit(enrol("BANKB"));
        busy.letGo();

        assertThat(failureOf(poisonous)).hasMessage("poisoned by BANKP");
        assertThat(suspended.join().index()).isEqualTo(1);
        assertThat(enrolled.join().index()).isEqualTo(2);
        assertThat(office.log.facts()).hasSize(3).element(1).isInstanceOf(ParticipantSuspended.class);
        assertSequencesAreContiguous();
    }

    @Test
    void not_even_an_error_of_the_virtual_machine_ends_the_writer() {
        WritingOffice.Busy busy = office.busy();
        var venomous = office.submit(venom("BANKP"));
        var enrolled = office.submit(enrol("BANKB"));
        busy.letGo();

        assertThat(failureOf(venomous)).isInstanceOf(StackOverflowError.class);
        assertThat(enrolled.join().index()).isEqualTo(1);
        assertThat(office.decide(SUSPENSION).index()).isEqualTo(2);
    }

    @Test
    void a_failed_batch_empties_the_cache() {
        assertThat(office.cache.containsKey(SUSPENSION.target())).isTrue();

        assertThat(failureOf(office.submit(poison("BANKP")))).isInstanceOf(IllegalStateException.class);

        assertThat(office.cache.containsKey(SUSPENSION.target())).isFalse();
    }

    @Test
    void a_commit_that_the_log_refuses_is_tried_again_one_by_one() {
        WritingOffice.Busy busy = office.busy();
        office.log.failNextCommit(new IllegalStateException("of the busy command"));
        office.log.failNextCommit(new IllegalStateException("of the batch"));
        var suspended = office.submit(SUSPENSION);
        var enrolled = office.submit(enrol("BANKB"));
        busy.letGo();

        assertThat(suspended.join().index()).isEqualTo(1);
        assertThat(enrolled.join().index()).isEqualTo(2);
        assertThat(failureOf(busy.answer)).hasMessage("of the busy command");
    }

    @Test
    void a_right_to_write_that_is_lost_on_the_way_answers_everyone() {
        WritingOffice.Busy busy = office.busy();
        office.log.failNextCommit(new IllegalStateException("of the busy command"));
        office.log.failNextCommit(new IllegalStateException("of the batch"));
        office.log.failNextCommit(new RightToWriteLost("of the first", true, new IOException()));
        var first = office.submit(SUSPENSION);
        var second = office.submit(enrol("BANKB"));
        busy.letGo();

        assertThat(problemOf(first)).isEqualTo(Problem.OUTCOME_UNKNOWN);
        assertThat(problemOf(second)).isEqualTo(Problem.NOT_THE_WRITER);
    }

    @Test
    void a_refused_command_leaves_the_batch_alone() {
        WritingOffice.Busy busy = office.busy();
        var suspended = office.submit(SUSPENSION);
        var refused = office.submit(enrol("BANKA"));
        var missing = office.submit(new SuspendParticipant(new ParticipantId("NOBODY")));
        var enrolled = office.submit(enrol("BANKB"));
        busy.letGo();

        assertThat(problemOf(refused)).isEqualTo(Problem.CONFLICT);
        assertThat(problemOf(missing)).isEqualTo(Problem.NOT_FOUND);
        assertThat(suspended.join().index()).isEqualTo(2);
        assertThat(enrolled.join().index()).isEqualTo(2);
        assertThat(office.log.commits()).containsExactly(1, 0, 2);
        assertSequencesAreContiguous();
    }

    @Test
    void what_a_handler_did_before_it_failed_is_undone_within_the_batch() {
        Object unused = office.bus.subscribe(HalfSuspend.class.getName(), message -> {
            office.participants.load(SUSPENSION.target()).handle(new GenericCommandMessage<>(SUSPENSION));
            throw new AssertionError("half way");
        });
        WritingOffice.Busy busy = office.busy();
        var failing = office.submit(new HalfSuspend());
        var suspended = office.submit(SUSPENSION);
        busy.letGo();

        assertThat(failureOf(failing)).isInstanceOf(AssertionError.class);
        assertThat(suspended.join().index()).isEqualTo(1);
        assertThat(office.log.facts()).last().isInstanceOf(ParticipantSuspended.class);
        assertThat(office.log.commits()).containsExactly(1, 0, 1);
    }

    @Test
    void a_decision_at_commit_is_asked_for_after_the_commit() {
        DecidedAtCommit<Integer> commitsSoFar = () -> office.log.commits().size();
        Object unused = office.bus.subscribe(WritingOffice.Ponder.class.getName(), message -> commitsSoFar);

        assertThat(office.decide(new WritingOffice.Ponder()).result()).isEqualTo(2);
    }

    @Test
    void events_say_on_whose_behalf_they_happened() {
        assertThat(office.log.events().get(0).getMetaData()).containsEntry(WriterCommandBus.ACTOR, "operator");
    }

    private void assertSequencesAreContiguous() {
        assertThat(office.log.events().stream()
                        .filter(event -> event.getAggregateIdentifier().equals(SUSPENSION.target()))
                        .map(DomainEventMessage::getSequenceNumber))
                .containsExactly(0L, 1L);
    }

    /** A command whose handler has an error after it changed something. */
    private record HalfSuspend() implements Command {
        @Override
        public String target() {
            return SUSPENSION.target();
        }
    }
}
