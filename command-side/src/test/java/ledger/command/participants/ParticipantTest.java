package ledger.command.participants;

import static ledger.command.ProblemMatcher.says;
import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.EUR;
import static ledger.messages.Cast.JPY;

import java.util.List;
import ledger.messages.Problem;
import ledger.messages.participants.ParticipantCommand;
import ledger.messages.participants.ParticipantCommand.EnrolParticipant;
import ledger.messages.participants.ParticipantCommand.JoinClearing;
import ledger.messages.participants.ParticipantCommand.ReinstateParticipant;
import ledger.messages.participants.ParticipantCommand.SuspendParticipant;
import ledger.messages.participants.ParticipantEvent;
import ledger.messages.participants.ParticipantEvent.ClearingJoined;
import ledger.messages.participants.ParticipantEvent.ParticipantEnrolled;
import ledger.messages.participants.ParticipantEvent.ParticipantReinstated;
import ledger.messages.participants.ParticipantEvent.ParticipantSuspended;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParticipantTest {

    private static final EnrolParticipant ENROL = new EnrolParticipant(BANKA, "Banque A");
    private static final SuspendParticipant SUSPEND = new SuspendParticipant(BANKA);
    private static final ReinstateParticipant REINSTATE = new ReinstateParticipant(BANKA);
    private static final ParticipantEnrolled ENROLLED = new ParticipantEnrolled(BANKA, "Banque A");
    private static final ParticipantSuspended SUSPENDED = new ParticipantSuspended(BANKA, List.of());
    private static final ParticipantReinstated REINSTATED = new ParticipantReinstated(BANKA, List.of());

    private final AggregateTestFixture<Participant> fixture = new AggregateTestFixture<>(Participant.class);

    @Test
    void a_participant_is_enrolled_under_its_name() {
        fixture.givenNoPriorActivity().when(ENROL).expectEvents(ENROLLED);
    }

    @Test
    void a_participant_is_enrolled_once() {
        fixture.given(ENROLLED)
                .when(new EnrolParticipant(BANKA, "Another"))
                .expectNoEvents()
                .expectException(says(Problem.CONFLICT));
    }

    @ParameterizedTest
    @MethodSource
    void what_is_asked_of_a_participant_happens(
            List<ParticipantEvent> before, ParticipantCommand command, ParticipantEvent event) {
        fixture.given(before).when(command).expectEvents(event);
    }

    static List<Arguments> what_is_asked_of_a_participant_happens() {
        var joinEuro = new JoinClearing(BANKA, EUR);
        return List.of(
                Arguments.of(List.of(ENROLLED), SUSPEND, SUSPENDED),
                Arguments.of(List.of(ENROLLED, SUSPENDED), REINSTATE, REINSTATED),
                Arguments.of(List.of(ENROLLED, SUSPENDED, REINSTATED), SUSPEND, SUSPENDED),
                Arguments.of(List.of(ENROLLED), joinEuro, joined(false)),
                Arguments.of(List.of(ENROLLED, SUSPENDED), joinEuro, joined(true)),
                Arguments.of(List.of(ENROLLED, SUSPENDED, REINSTATED), joinEuro, joined(false)));
    }

    @Test
    void a_suspension_names_every_currency_in_the_order_in_which_it_was_joined() {
        var joinedYen = new ClearingJoined(BANKA, JPY, false);

        fixture.given(ENROLLED, joinedYen, joined(false))
                .when(SUSPEND)
                .expectEvents(new ParticipantSuspended(BANKA, List.of(JPY, EUR)));
        fixture.given(ENROLLED, joinedYen, joined(false), SUSPENDED)
                .when(REINSTATE)
                .expectEvents(new ParticipantReinstated(BANKA, List.of(JPY, EUR)));
    }

    @ParameterizedTest
    @MethodSource
    void being_asked_twice_changes_nothing(List<ParticipantEvent> before, ParticipantCommand command) {
        fixture.given(before).when(command).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    static List<Arguments> being_asked_twice_changes_nothing() {
        return List.of(
                Arguments.of(List.of(ENROLLED, SUSPENDED), SUSPEND),
                Arguments.of(List.of(ENROLLED), REINSTATE),
                Arguments.of(List.of(ENROLLED, joined(false)), new JoinClearing(BANKA, EUR)));
    }

    @Test
    void a_participant_that_was_never_enrolled_is_not_found() {
        fixture.givenNoPriorActivity().when(SUSPEND).expectException(AggregateNotFoundException.class);
    }

    private static ClearingJoined joined(boolean suspended) {
        return new ClearingJoined(BANKA, EUR, suspended);
    }
}
