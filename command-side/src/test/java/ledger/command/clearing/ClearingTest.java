package ledger.command.clearing;

import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.BANKB;
import static ledger.messages.Cast.EUR;
import static ledger.messages.Cast.eur;

import java.util.List;
import ledger.messages.CycleId;
import ledger.messages.clearing.ClearingCommand;
import ledger.messages.clearing.ClearingCommand.AdmitMember;
import ledger.messages.clearing.ClearingCommand.CutOff;
import ledger.messages.clearing.ClearingCommand.ReinstateMember;
import ledger.messages.clearing.ClearingCommand.SetNetDebitCap;
import ledger.messages.clearing.ClearingCommand.SuspendMember;
import ledger.messages.clearing.ClearingEvent;
import ledger.messages.clearing.ClearingEvent.ClearingOpened;
import ledger.messages.clearing.ClearingEvent.CycleCutOff;
import ledger.messages.clearing.ClearingEvent.MemberAdmitted;
import ledger.messages.clearing.ClearingEvent.MemberReinstated;
import ledger.messages.clearing.ClearingEvent.MemberSuspended;
import ledger.messages.clearing.ClearingEvent.NetDebitCapSet;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClearingTest {

    private static final ClearingOpened OPENED = new ClearingOpened(EUR, CycleId.first(EUR));
    private static final AdmitMember ADMIT = new AdmitMember(EUR, BANKA, false);
    private static final MemberAdmitted ADMITTED = new MemberAdmitted(EUR, BANKA, false);
    private static final SetNetDebitCap CAP = new SetNetDebitCap(BANKA, eur("5.00"));
    private static final NetDebitCapSet CAPPED = new NetDebitCapSet(BANKA, eur("5.00"));
    private static final NetDebitCapSet CAPPED_AT_ZERO = new NetDebitCapSet(BANKA, eur("0.00"));
    private static final SuspendMember SUSPEND = new SuspendMember(EUR, BANKA);
    private static final MemberSuspended SUSPENDED = new MemberSuspended(EUR, BANKA);
    private static final ReinstateMember REINSTATE = new ReinstateMember(EUR, BANKA);
    private static final MemberReinstated REINSTATED = new MemberReinstated(EUR, BANKA);

    private final AggregateTestFixture<Clearing> fixture = new AggregateTestFixture<>(Clearing.class);

    @Test
    void the_first_member_opens_the_first_cycle() {
        fixture.givenNoPriorActivity().when(ADMIT).expectEvents(OPENED, ADMITTED);
    }

    @Test
    void the_first_cap_opens_the_first_cycle() {
        fixture.givenNoPriorActivity().when(CAP).expectEvents(OPENED, CAPPED);
    }

    @ParameterizedTest
    @MethodSource
    void what_is_asked_of_clearing_happens(List<ClearingEvent> before, ClearingCommand command, ClearingEvent event) {
        fixture.given(before).when(command).expectEvents(event);
    }

    static List<Arguments> what_is_asked_of_clearing_happens() {
        return List.of(
                Arguments.of(List.of(OPENED, new MemberAdmitted(EUR, BANKB, false)), ADMIT, ADMITTED),
                Arguments.of(List.of(OPENED, CAPPED), ADMIT, ADMITTED),
                Arguments.of(List.of(OPENED, ADMITTED), CAP, CAPPED),
                Arguments.of(List.of(OPENED, CAPPED, CAPPED_AT_ZERO), CAP, CAPPED),
                Arguments.of(List.of(OPENED, ADMITTED), new SetNetDebitCap(BANKA, eur("0.00")), CAPPED_AT_ZERO),
                Arguments.of(List.of(OPENED, ADMITTED), SUSPEND, SUSPENDED),
                Arguments.of(List.of(OPENED, ADMITTED, SUSPENDED), REINSTATE, REINSTATED),
                Arguments.of(List.of(OPENED, new MemberAdmitted(EUR, BANKA, true)), REINSTATE, REINSTATED),
                Arguments.of(List.of(OPENED, ADMITTED, SUSPENDED, REINSTATED), SUSPEND, SUSPENDED));
    }

    @ParameterizedTest
    @MethodSource
    void being_asked_twice_changes_nothing(List<ClearingEvent> before, ClearingCommand command) {
        fixture.given(before).when(command).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    static List<Arguments> being_asked_twice_changes_nothing() {
        return List.of(
                Arguments.of(List.of(OPENED, ADMITTED), ADMIT),
                Arguments.of(List.of(OPENED, ADMITTED, CAPPED), CAP),
                Arguments.of(List.of(OPENED, ADMITTED, SUSPENDED), SUSPEND),
                Arguments.of(List.of(OPENED, new MemberAdmitted(EUR, BANKA, true)), SUSPEND),
                Arguments.of(List.of(OPENED, ADMITTED), REINSTATE));
    }

    @Test
    void a_cut_off_is_one_event_that_closes_a_cycle_and_opens_the_next() {
        var first = new CycleCutOff(CycleId.parse("EUR-1"), CycleId.parse("EUR-2"));
        var second = new CycleCutOff(CycleId.parse("EUR-2"), CycleId.parse("EUR-3"));

        fixture.given(OPENED, ADMITTED)
                .when(new CutOff(EUR))
                .expectEvents(first)
                .expectResultMessagePayload(first);
        fixture.given(OPENED, ADMITTED, first).when(new CutOff(EUR)).expectEvents(second);
    }

    @Test
    void a_currency_nobody_clears_in_is_not_found() {
        fixture.givenNoPriorActivity().when(new CutOff(EUR)).expectException(AggregateNotFoundException.class);
    }
}
