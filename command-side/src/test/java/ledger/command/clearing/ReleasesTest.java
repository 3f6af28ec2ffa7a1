package ledger.command.clearing;

import static ledger.command.clearing.Scene.FIRST;
import static ledger.command.clearing.Scene.eur;
import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.BANKB;
import static ledger.messages.Cast.BANKC;
import static ledger.messages.Cast.EUR;
import static ledger.messages.Cast.payment;
import static ledger.messages.payments.Priority.NORMAL;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.matches;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;

import java.util.List;
import ledger.messages.Command;
import ledger.messages.ParticipantId;
import ledger.messages.clearing.ClearingCommand.NoteFunds;
import ledger.messages.clearing.ClearingCommand.PledgeCollateral;
import ledger.messages.clearing.ClearingCommand.ReinstateMember;
import ledger.messages.clearing.ClearingCommand.SetNetDebitCap;
import ledger.messages.clearing.ClearingCommand.SettlePositions;
import ledger.messages.clearing.ClearingEvent.CycleCutOff;
import ledger.messages.clearing.ClearingEvent.MemberSuspended;
import ledger.messages.clearing.ClearingEvent.PaymentCleared;
import ledger.messages.clearing.ReleaseRule;
import ledger.messages.clearing.SettlementModel;
import ledger.messages.queue.QueueCommand.ResolveQueue;
import ledger.messages.queue.QueueEvent.PaymentQueued;
import ledger.messages.queue.QueueEvent.PaymentsReleased;
import ledger.messages.queue.ReleaseCause;
import ledger.messages.queue.ReleasedPayment;
import ledger.messages.settlements.NetMovement;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What lets waiting payments go on, together and in one event. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReleasesTest {

    private final AggregateTestFixture<Clearing> fixture = new AggregateTestFixture<>(Clearing.class);

    @Test
    void on_entry_two_that_pay_each_other_are_set_off_without_any_liquidity() {
        fixture.given(Scene.opened()
                        .terms(Scene.model(SettlementModel.MULTILATERAL_NET))
                        .and(queued("back", BANKB, BANKA, 40))
                        .events())
                .when(Orders.waiting(payment("forth"), BANKA, BANKB, eur(40), NORMAL))
                .expectEvents(
                        queued("forth", BANKA, BANKB, 40),
                        new PaymentsReleased(
                                FIRST,
                                ReleaseCause.ENTRY,
                                SettlementModel.MULTILATERAL_NET,
                                List.of(
                                        new ReleasedPayment(payment("back"), BANKB, BANKA, eur(40)),
                                        new ReleasedPayment(payment("forth"), BANKA, BANKB, eur(40))),
                                List.of(),
                                List.of()));
    }

    @Test
    void a_circle_of_three_is_closed_by_the_payment_that_closes_it() {
        fixture.given(Scene.opened()
                        .terms(Scene.model(SettlementModel.MULTILATERAL_NET))
                        .cap(BANKA, 1_000)
                        .and(queued("b", BANKB, BANKC, 7))
                        .and(queued("c", BANKC, BANKA, 6))
                        .events())
                .when(Orders.waiting(payment("a"), BANKA, BANKB, eur(1_001), NORMAL))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(
                        matches(PaymentQueued.class::isInstance), matches(event -> releases(event, 3)))));
    }

    private static boolean releases(Object event, int payments) {
        return event instanceof PaymentsReleased released
                && released.payments().size() == payments
                && released.movements().stream().mapToLong(NetMovement::net).sum() == 0;
    }

    @ParameterizedTest
    @MethodSource
    void more_liquidity_lets_payments_go_on(Scene before, Command command) {
        fixture.given(before.events())
                .when(command)
                .expectEventsMatching(payloadsMatching(exactSequenceOf(
                        matches(event -> !(event instanceof PaymentsReleased)), matches(event -> releases(event, 1)))));
    }

    static List<Arguments> more_liquidity_lets_payments_go_on() {
        return List.of(
                Arguments.of(waiting(0), new SetNetDebitCap(BANKA, eur(1_000))),
                Arguments.of(waiting(0), Orders.now(payment("in"), BANKB, BANKA, eur(50))),
                Arguments.of(prefunded().cap(BANKA, 1_000), new PledgeCollateral(BANKA, eur(1_000))),
                Arguments.of(prefunded().cap(BANKA, 1_000), new NoteFunds(EUR, BANKA, 1_000)),
                Arguments.of(waiting(1_000).and(new MemberSuspended(EUR, BANKA)), new ReinstateMember(EUR, BANKA)),
                Arguments.of(waiting(1_000).and(new MemberSuspended(EUR, BANKB)), new ReinstateMember(EUR, BANKB)),
                Arguments.of(
                        waiting(60)
                                .and(new PaymentCleared(FIRST, payment("old"), BANKA, BANKB, eur(30)))
                                .and(new CycleCutOff(FIRST, FIRST.next()))
                                .cap(BANKA, 1_000),
                        new SettlePositions(FIRST, 1)));
    }

    /** A may send so much, has 50 waiting, and B may send a lot. */
    private static Scene waiting(long cap) {
        return Scene.opened()
                .terms(Scene.model(SettlementModel.MULTILATERAL_NET))
                .cap(BANKA, cap)
                .cap(BANKB, 1_000)
                .and(queued("rent", BANKA, BANKB, 50));
    }

    private static Scene prefunded() {
        return Scene.opened()
                .terms(Scene.terms(SettlementModel.MULTILATERAL_NET, true, ReleaseRule.FIFO, false, null))
                .and(queued("rent", BANKA, BANKB, 50));
    }

    @ParameterizedTest
    @MethodSource
    void nobody_who_is_suspended_sends_or_receives(ParticipantId suspended) {
        fixture.given(waiting(1_000).and(new MemberSuspended(EUR, suspended)).events())
                .when(new ResolveQueue(EUR, ReleaseCause.TIMER, Orders.NOON))
                .expectNoEvents()
                .expectResultMessagePayload(new QueueOutcome(0, 0, 1));
    }

    static List<ParticipantId> nobody_who_is_suspended_sends_or_receives() {
        return List.of(BANKA, BANKB);
    }

    private static PaymentQueued queued(String key, ParticipantId debtor, ParticipantId creditor, long minor) {
        return new PaymentQueued(payment(key), debtor, creditor, eur(minor), NORMAL, Orders.NOON.plusSeconds(60));
    }
}
