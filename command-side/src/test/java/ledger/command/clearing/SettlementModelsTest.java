package ledger.command.clearing;

import static ledger.command.clearing.FourBanks.BANKD;
import static ledger.command.clearing.FourBanks.minor;
import static ledger.command.clearing.Scene.FIRST;
import static ledger.command.clearing.Scene.eur;
import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.BANKB;
import static ledger.messages.Cast.BANKC;
import static ledger.messages.Cast.EUR;
import static ledger.messages.Cast.payment;
import static ledger.messages.StatusReason.ACCOUNT_BLOCKED;
import static ledger.messages.StatusReason.CREDITOR_AGENT_SUSPENDED;
import static ledger.messages.StatusReason.DEBTOR_AGENT_SUSPENDED;
import static ledger.messages.StatusReason.INSUFFICIENT_FUNDS;

import java.util.List;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.StatusReason;
import ledger.messages.clearing.ClearingCommand.BarSettlementAccount;
import ledger.messages.clearing.ClearingCommand.FixPositions;
import ledger.messages.clearing.ClearingCommand.NoteFunds;
import ledger.messages.clearing.ClearingCommand.SettlePositions;
import ledger.messages.clearing.ClearingEvent.ClearingRefused;
import ledger.messages.clearing.ClearingEvent.CycleCutOff;
import ledger.messages.clearing.ClearingEvent.FundsNoted;
import ledger.messages.clearing.ClearingEvent.MemberAdmitted;
import ledger.messages.clearing.ClearingEvent.MemberSuspended;
import ledger.messages.clearing.ClearingEvent.PaymentSettled;
import ledger.messages.clearing.ClearingEvent.PositionsFixed;
import ledger.messages.clearing.ClearingEvent.PositionsSettled;
import ledger.messages.clearing.ClearingEvent.SettlementAccountBarred;
import ledger.messages.clearing.SettlementModel;
import ledger.messages.payments.Priority;
import ledger.messages.queue.QueueEvent.PaymentQueued;
import ledger.messages.queue.QueueEvent.PaymentsReleased;
import ledger.messages.queue.ReleaseCause;
import ledger.messages.queue.ReleasedPayment;
import ledger.messages.settlements.NetMovement;
import ledger.messages.settlements.Remedy;
import ledger.messages.settlements.SettlementLeg;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Immediate gross and bilateral net settlement. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettlementModelsTest {

    private static final PaymentId RENT = payment("rent");

    private final AggregateTestFixture<Clearing> fixture = new AggregateTestFixture<>(Clearing.class);

    @Test
    void where_settlement_is_immediate_both_settlement_accounts_move_with_the_payment() {
        fixture.given(gross().events())
                .when(Orders.now(RENT, BANKA, BANKB, eur(100)))
                .expectEvents(settled(100));
    }

    @ParameterizedTest
    @MethodSource
    void what_cannot_be_settled_now_is_refused(Scene scene, long amount, StatusReason reason) {
        fixture.given(scene.events())
                .when(Orders.now(RENT, BANKA, BANKB, eur(amount)))
                .expectEvents(new ClearingRefused(RENT, BANKA, BANKB, eur(amount), reason));
    }

    static List<Arguments> what_cannot_be_settled_now_is_refused() {
        return List.of(
                Arguments.of(gross(), 101, INSUFFICIENT_FUNDS),
                Arguments.of(gross().and(settled(60)), 41, INSUFFICIENT_FUNDS),
                Arguments.of(gross().and(new SettlementAccountBarred(EUR, BANKA, true)), 1, ACCOUNT_BLOCKED),
                Arguments.of(gross().and(new SettlementAccountBarred(EUR, BANKB, true)), 1, ACCOUNT_BLOCKED),
                Arguments.of(gross().and(new MemberSuspended(EUR, BANKA)), 1, DEBTOR_AGENT_SUSPENDED),
                Arguments.of(gross().and(new MemberSuspended(EUR, BANKB)), 1, CREDITOR_AGENT_SUSPENDED));
    }

    @Test
    void who_has_no_settlement_account_cannot_be_paid() {
        fixture.given(gross().and(new MemberAdmitted(EUR, BANKD, false)).events())
                .when(Orders.now(RENT, BANKA, BANKD, eur(1)))
                .expectEvents(new ClearingRefused(RENT, BANKA, BANKD, eur(1), CREDITOR_AGENT_SUSPENDED));
    }

    @Test
    void what_waits_goes_on_when_money_comes_and_moves_the_accounts_once() {
        fixture.given(gross().and(queued("big", BANKA, BANKB, 130))
                        .and(queued("back", BANKB, BANKC, 20))
                        .events())
                .when(new NoteFunds(EUR, BANKA, 30))
                .expectEvents(
                        new FundsNoted(EUR, BANKA, 30),
                        new PaymentsReleased(
                                FIRST,
                                ReleaseCause.LIQUIDITY,
                                SettlementModel.IMMEDIATE_GROSS,
                                List.of(
                                        new ReleasedPayment(payment("big"), BANKA, BANKB, eur(130)),
                                        new ReleasedPayment(payment("back"), BANKB, BANKC, eur(20))),
                                List.of(
                                        new NetMovement(BANKA, -130),
                                        new NetMovement(BANKB, 110),
                                        new NetMovement(BANKC, 20)),
                                List.of(leg("big", BANKA, -130), leg("big", BANKB, 110), leg("big", BANKC, 20))));
    }

    @Test
    void an_account_that_is_blocked_bars_and_one_that_is_not_lets_go_on() {
        fixture.given(gross().events())
                .when(new BarSettlementAccount(EUR, BANKA, true))
                .expectEvents(new SettlementAccountBarred(EUR, BANKA, true));
        fixture.given(gross().events())
                .when(new BarSettlementAccount(EUR, BANKA, false))
                .expectNoEvents();
    }

    @Test
    void a_cycle_of_payments_that_are_settled_has_nothing_left_to_settle() {
        Scene cutOff = gross().and(settled(60)).and(new CycleCutOff(FIRST, FIRST.next()));

        fixture.given(cutOff.events())
                .when(new FixPositions(FIRST, 1, Remedy.NONE))
                .expectEvents(new PositionsFixed(FIRST, 1, List.of()));
        fixture.given(cutOff.and(new PositionsFixed(FIRST, 1, List.of())).events())
                .when(new SettlePositions(FIRST, 1))
                .expectEvents(new PositionsSettled(FIRST, List.of()));
    }

    @Test
    void where_each_pair_settles_a_participant_pays_some_and_is_paid_by_others() {
        fixture.given(FourBanks.cutOff(SettlementModel.BILATERAL_NET).events())
                .when(new FixPositions(FIRST, 1, Remedy.NONE))
                .expectEvents(new PositionsFixed(
                        FIRST,
                        1,
                        List.of(
                                pays(BANKA, 1_200),
                                receives(BANKA, 750),
                                pays(BANKB, 500),
                                receives(BANKB, 1_100),
                                pays(BANKC, 750),
                                receives(BANKC, 500),
                                pays(BANKD, 200),
                                receives(BANKD, 300))));
    }

    private static SettlementLeg pays(ParticipantId bank, double thousands) {
        return new SettlementLeg(PaymentId.ofSettlement(FIRST, 1, bank), bank, Scene.account(bank), -minor(thousands));
    }

    private static SettlementLeg receives(ParticipantId bank, double thousands) {
        return new SettlementLeg(
                PaymentId.ofSettlementCredit(FIRST, 1, bank), bank, Scene.account(bank), minor(thousands));
    }

    /** A has 100 on its settlement account. */
    private static Scene gross() {
        return Scene.opened()
                .terms(Scene.model(SettlementModel.IMMEDIATE_GROSS))
                .cover(BANKA, 100);
    }

    private static PaymentSettled settled(long minor) {
        return new PaymentSettled(
                FIRST, RENT, BANKA, BANKB, eur(minor), List.of(leg("rent", BANKA, -minor), leg("rent", BANKB, minor)));
    }

    private static SettlementLeg leg(String payment, ParticipantId bank, long minor) {
        return new SettlementLeg(PaymentId.ofGrossSettlement(payment(payment), bank), bank, Scene.account(bank), minor);
    }

    private static PaymentQueued queued(String key, ParticipantId debtor, ParticipantId creditor, long minor) {
        return new PaymentQueued(
                payment(key), debtor, creditor, eur(minor), Priority.NORMAL, Orders.NOON.plusSeconds(60));
    }
}
