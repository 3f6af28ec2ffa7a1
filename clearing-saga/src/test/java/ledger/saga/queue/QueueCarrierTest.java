package ledger.saga.queue;

import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.BANKB;
import static ledger.messages.Cast.EUR;
import static ledger.messages.Cast.SETTLEMENT_A;
import static ledger.messages.Cast.SETTLEMENT_B;
import static ledger.messages.Cast.eur;
import static ledger.messages.Cast.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.Stream;
import ledger.messages.Command;
import ledger.messages.CycleId;
import ledger.messages.PaymentId;
import ledger.messages.StatusReason;
import ledger.messages.accounts.AccountCommand.AcceptCredit;
import ledger.messages.accounts.AccountCommand.PlaceHold;
import ledger.messages.accounts.AccountCommand.PostCredit;
import ledger.messages.accounts.AccountCommand.PostHold;
import ledger.messages.clearing.SettlementModel;
import ledger.messages.payments.PaymentCommand.ReleasePayment;
import ledger.messages.payments.PaymentEvent.CancellationRequested;
import ledger.messages.payments.PaymentEvent.HoldRequested;
import ledger.messages.payments.PaymentEvent.PriorityRequested;
import ledger.messages.payments.Priority;
import ledger.messages.queue.QueueCommand.HoldQueued;
import ledger.messages.queue.QueueCommand.PrioritizeQueued;
import ledger.messages.queue.QueueCommand.ReactivateQueued;
import ledger.messages.queue.QueueCommand.RemoveQueued;
import ledger.messages.queue.QueueEvent.PaymentsReleased;
import ledger.messages.queue.ReleaseCause;
import ledger.messages.queue.ReleasedPayment;
import ledger.messages.settlements.NetMovement;
import ledger.messages.settlements.SettlementLeg;
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
class QueueCarrierTest {

    private static final CycleId CYCLE = CycleId.parse("EUR-7");
    private static final PaymentId RENT = payment("rent");
    private static final PaymentId GAS = payment("gas");
    private static final SettlementLeg A_PAYS =
            new SettlementLeg(PaymentId.ofGrossSettlement(RENT, BANKA), BANKA, SETTLEMENT_A, -300);
    private static final SettlementLeg B_GETS =
            new SettlementLeg(PaymentId.ofGrossSettlement(RENT, BANKB), BANKB, SETTLEMENT_B, 300);

    private final RecordingCommandBus bus = new RecordingCommandBus();
    private final AnnotationEventHandlerAdapter carrier = new AnnotationEventHandlerAdapter(
            new QueueCarrier(DefaultCommandGateway.builder().commandBus(bus).build()));

    @ParameterizedTest
    @MethodSource
    void what_senders_want_is_asked_of_the_queue(Object wish, Command command) throws Exception {
        assertThat(sentBecauseOf(wish)).isEqualTo(List.of(command));
    }

    static Stream<Arguments> what_senders_want_is_asked_of_the_queue() {
        return Stream.of(
                Arguments.of(
                        new PriorityRequested(RENT, EUR, Priority.HIGH),
                        new PrioritizeQueued(EUR, RENT, Priority.HIGH)),
                Arguments.of(new HoldRequested(RENT, EUR, true), new HoldQueued(EUR, RENT)),
                Arguments.of(new HoldRequested(RENT, EUR, false), new ReactivateQueued(EUR, RENT)),
                Arguments.of(
                        new CancellationRequested(RENT, EUR),
                        new RemoveQueued(EUR, RENT, StatusReason.ORDER_CANCELLED)));
    }

    @Test
    void released_payments_go_on_in_their_order() throws Exception {
        assertThat(sentBecauseOf(released(SettlementModel.MULTILATERAL_NET, List.of())))
                .containsExactly(new ReleasePayment(RENT, CYCLE), new ReleasePayment(GAS, CYCLE));
    }

    @Test
    void where_settlement_is_immediate_the_settlement_accounts_move_first() throws Exception {
        answerOfTheDebtorsAccount(0L);

        assertThat(sentBecauseOf(released(SettlementModel.IMMEDIATE_GROSS, List.of(A_PAYS, B_GETS))))
                .containsExactly(
                        new PlaceHold(SETTLEMENT_A, A_PAYS.legId(), eur("3.00")),
                        new AcceptCredit(SETTLEMENT_B, B_GETS.legId(), eur("3.00")),
                        new PostHold(SETTLEMENT_A, A_PAYS.legId()),
                        new PostCredit(SETTLEMENT_B, B_GETS.legId()),
                        new ReleasePayment(RENT, CYCLE),
                        new ReleasePayment(GAS, CYCLE));
    }

    @Test
    void what_clearing_promised_and_the_account_does_not_hold_stops_everything() {
        answerOfTheDebtorsAccount(1L);

        assertThatIllegalStateException()
                .isThrownBy(() -> sentBecauseOf(released(SettlementModel.IMMEDIATE_GROSS, List.of(A_PAYS, B_GETS))))
                .withMessageContaining("clearing promised");
    }

    private void answerOfTheDebtorsAccount(long missing) {
        bus.setCallbackBehavior((command, metaData) -> {
            if (command instanceof PlaceHold) {
                return missing;
            }
            return command instanceof AcceptCredit ? true : null;
        });
    }

    private static PaymentsReleased released(SettlementModel model, List<SettlementLeg> legs) {
        return new PaymentsReleased(
                CYCLE,
                ReleaseCause.LIQUIDITY,
                model,
                List.of(
                        new ReleasedPayment(RENT, BANKA, BANKB, eur("4.00")),
                        new ReleasedPayment(GAS, BANKB, BANKA, eur("1.00"))),
                List.of(new NetMovement(BANKA, -300), new NetMovement(BANKB, 300)),
                legs);
    }

    private List<Object> sentBecauseOf(Object event) throws Exception {
        Object nothing = carrier.handle(GenericEventMessage.asEventMessage(event));
        assertThat(nothing).isNull();
        return bus.getDispatchedCommands().stream()
                .<Object>map(CommandMessage::getPayload)
                .toList();
    }
}
