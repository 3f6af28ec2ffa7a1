package ledger.saga.participants;

import static ledger.messages.Cast.ALICE;
import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.EUR;
import static ledger.messages.Cast.JPY;
import static ledger.messages.Cast.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import ledger.messages.Command;
import ledger.messages.Problem;
import ledger.messages.ProblemException;
import ledger.messages.accounts.AccountEvent.AccountOpened;
import ledger.messages.accounts.AccountEvent.SettlementAccountBlocked;
import ledger.messages.accounts.AccountType;
import ledger.messages.clearing.ClearingCommand.AdmitMember;
import ledger.messages.clearing.ClearingCommand.BarSettlementAccount;
import ledger.messages.clearing.ClearingCommand.NameSettlementAccount;
import ledger.messages.clearing.ClearingCommand.NoteFunds;
import ledger.messages.clearing.ClearingCommand.ReinstateMember;
import ledger.messages.clearing.ClearingCommand.SuspendMember;
import ledger.messages.clearing.ClearingEvent.NetDebitCapSet;
import ledger.messages.participants.ParticipantCommand.JoinClearing;
import ledger.messages.participants.ParticipantEvent.ClearingJoined;
import ledger.messages.participants.ParticipantEvent.ParticipantReinstated;
import ledger.messages.participants.ParticipantEvent.ParticipantSuspended;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.utils.RecordingCommandBus;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MembershipCarrierTest {

    private static final NetDebitCapSet CAPPED = new NetDebitCapSet(BANKA, eur("5.00"));

    private final RecordingCommandBus bus = new RecordingCommandBus();
    private final AnnotationEventHandlerAdapter carrier = new AnnotationEventHandlerAdapter(new MembershipCarrier(
            DefaultCommandGateway.builder().commandBus(bus).build()));

    @ParameterizedTest
    @MethodSource({"what_happens_to_a_participant_is_carried_on", "what_happens_to_a_settlement_account"})
    void what_happens_to_a_participant_is_carried_on(Object event, List<Command> commands) throws Exception {
        publish(event);

        assertThat(bus.getDispatchedCommands())
                .<Object>map(CommandMessage::getPayload)
                .isEqualTo(commands);
    }

    static Stream<Arguments> what_happens_to_a_participant_is_carried_on() {
        var opened = new AccountOpened(ALICE, BANKA, EUR, AccountType.CUSTOMER, eur("0.00"), null);
        return Stream.of(
                Arguments.of(opened, List.of(new JoinClearing(BANKA, EUR))),
                Arguments.of(CAPPED, List.of(new JoinClearing(BANKA, EUR))),
                Arguments.of(new ClearingJoined(BANKA, EUR, false), List.of(new AdmitMember(EUR, BANKA, false))),
                Arguments.of(new ClearingJoined(BANKA, JPY, true), List.of(new AdmitMember(JPY, BANKA, true))),
                Arguments.of(
                        new ParticipantSuspended(BANKA, List.of(EUR, JPY)),
                        List.of(new SuspendMember(EUR, BANKA), new SuspendMember(JPY, BANKA))),
                Arguments.of(
                        new ParticipantReinstated(BANKA, List.of(EUR, JPY)),
                        List.of(new ReinstateMember(EUR, BANKA), new ReinstateMember(JPY, BANKA))),
                Arguments.of(new ParticipantSuspended(BANKA, List.of()), List.of()));
    }

    static Stream<Arguments> what_happens_to_a_settlement_account() {
        var settling = new AccountOpened(ALICE, BANKA, EUR, AccountType.SETTLEMENT, eur("0.00"), null);
        return Stream.of(
                Arguments.of(
                        settling, List.of(new JoinClearing(BANKA, EUR), new NameSettlementAccount(EUR, BANKA, ALICE))),
                Arguments.of(
                        new AccountOpened(ALICE, BANKA, EUR, AccountType.SETTLEMENT, eur("3.00"), null),
                        List.of(
                                new JoinClearing(BANKA, EUR),
                                new NameSettlementAccount(EUR, BANKA, ALICE),
                                new NoteFunds(EUR, BANKA, 300))),
                Arguments.of(
                        new SettlementAccountBlocked(ALICE, BANKA, EUR, true),
                        List.of(new BarSettlementAccount(EUR, BANKA, true))),
                Arguments.of(
                        new SettlementAccountBlocked(ALICE, BANKA, EUR, false),
                        List.of(new BarSettlementAccount(EUR, BANKA, false))));
    }

    @Test
    void what_cannot_be_carried_on_is_not_passed_over() {
        bus.setCallbackBehavior((command, metaData) -> {
            throw Problem.NOT_FOUND.because("no such participant");
        });

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> publish(CAPPED));
    }

    private void publish(Object event) throws Exception {
        Object nothing = carrier.handle(GenericEventMessage.asEventMessage(event));
        assertThat(nothing).isNull();
    }
}
