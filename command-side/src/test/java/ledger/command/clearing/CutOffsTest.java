package ledger.command.clearing;

import static ledger.command.clearing.Scene.FIRST;
import static ledger.command.clearing.Scene.SECOND;
import static ledger.command.clearing.Scene.eur;
import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.BANKB;
import static ledger.messages.Cast.EUR;
import static ledger.messages.Cast.payment;

import java.time.Instant;
import java.util.List;
import ledger.messages.CycleId;
import ledger.messages.PaymentId;
import ledger.messages.StatusReason;
import ledger.messages.clearing.ClearingCommand.CutOff;
import ledger.messages.clearing.ClearingCommand.CutOffIfDue;
import ledger.messages.clearing.ClearingEvent.CycleCutOff;
import ledger.messages.clearing.ClearingEvent.PaymentCleared;
import ledger.messages.clearing.ClearingTerms;
import ledger.messages.clearing.ReleaseRule;
import ledger.messages.clearing.SettlementModel;
import ledger.messages.payments.Priority;
import ledger.messages.queue.QueueEvent.DeadlockFound;
import ledger.messages.queue.QueueEvent.PaymentQueued;
import ledger.messages.queue.QueueEvent.PaymentsReleased;
import ledger.messages.queue.QueueEvent.QueuedPaymentHeld;
import ledger.messages.queue.QueueEvent.QueuedPaymentReactivated;
import ledger.messages.queue.QueueEvent.QueuedPaymentRemoved;
import ledger.messages.queue.ReleaseCause;
import ledger.messages.queue.ReleasedPayment;
import ledger.messages.settlements.NetMovement;
import ledger.messages.settlements.Shortfall;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When cycles end, and what becomes of the queue then. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CutOffsTest {

    private static final CycleCutOff CUT_OFF = new CycleCutOff(FIRST, SECOND);
    private static final PaymentId RENT = payment("rent");
    private static final ClearingTerms RETURNING =
            Scene.terms(SettlementModel.MULTILATERAL_NET, false, ReleaseRule.FIFO, true, null);

    private final AggregateTestFixture<Clearing> fixture = new AggregateTestFixture<>(Clearing.class);

    @ParameterizedTest
    @CsvSource({"11:59:59.999Z, false", "12:00:00Z, true", "15:00:00Z, true"})
    void the_clock_cuts_off_when_it_is_due(String time, boolean due) {
        ClearingTerms atNoon = new ClearingTerms(
                SettlementModel.MULTILATERAL_NET,
                false,
                ReleaseRule.FIFO,
                60,
                false,
                List.of("0 0 12 * * *"),
                "UTC",
                null);
        var clock = fixture.givenCurrentTime(Instant.parse("2026-03-05T11:00:00Z"))
                .andGiven(Scene.opened().terms(atNoon).events())
                .when(new CutOffIfDue(EUR, Instant.parse("2026-03-05T" + time)));
        if (due) {
            clock.expectEvents(CUT_OFF);
        } else {
            clock.expectNoEvents();
        }
    }

    @Test
    void without_a_schedule_the_clock_cuts_nothing_off() {
        fixture.given(Scene.opened().events())
                .when(new CutOffIfDue(EUR, Instant.MAX))
                .expectNoEvents();
    }

    @Test
    void a_turnover_of_the_agreed_value_cuts_off() {
        Scene scene = Scene.opened()
                .terms(Scene.terms(SettlementModel.MULTILATERAL_NET, false, ReleaseRule.FIFO, false, eur(100)))
                .cap(BANKA, 1_000);

        fixture.given(scene.events())
                .when(Orders.now(RENT, BANKA, BANKB, eur(99)))
                .expectEvents(cleared(99));
        fixture.given(scene.events())
                .when(Orders.now(RENT, BANKA, BANKB, eur(100)))
                .expectEvents(cleared(100), CUT_OFF);
    }

    @Test
    void a_payment_counts_in_the_cycle_that_is_open_at_its_pivot() {
        fixture.given(waiting(SettlementModel.MULTILATERAL_NET)
                        .and(CUT_OFF)
                        .cap(BANKA, 1_000)
                        .events())
                .when(new CutOff(EUR))
                .expectEvents(released(SECOND), new CycleCutOff(SECOND, SECOND.next()));
    }

    @Test
    void what_can_go_on_goes_on_before_the_cut_off_and_the_rest_waits_for_the_next_cycle() {
        fixture.given(waiting(SettlementModel.MULTILATERAL_NET).events())
                .when(new CutOff(EUR))
                .expectEvents(deadlock(), CUT_OFF)
                .expectResultMessagePayload(CUT_OFF);
        fixture.given(unnoticed().events()).when(new CutOff(EUR)).expectEvents(released(FIRST), CUT_OFF);
    }

    @Test
    void where_it_was_agreed_so_the_rest_is_returned() {
        fixture.given(waiting(SettlementModel.MULTILATERAL_NET).terms(RETURNING).events())
                .when(new CutOff(EUR))
                .expectEvents(deadlock(), new QueuedPaymentRemoved(EUR, RENT, StatusReason.CUT_OFF_PASSED), CUT_OFF);
        fixture.given(waiting(SettlementModel.MULTILATERAL_NET)
                        .terms(RETURNING)
                        .and(new QueuedPaymentHeld(EUR, RENT))
                        .events())
                .when(new CutOff(EUR))
                .expectEvents(new QueuedPaymentRemoved(EUR, RENT, StatusReason.CUT_OFF_PASSED), CUT_OFF);
    }

    /** A has a limit of 0 and one payment of 50 that waits. */
    private static Scene waiting(SettlementModel model) {
        return Scene.opened()
                .terms(Scene.model(model))
                .and(new PaymentQueued(RENT, BANKA, BANKB, eur(50), Priority.NORMAL, Orders.NOON.plusSeconds(60)));
    }

    /** Two that would settle together, were they not passed over until a moment ago. */
    private static Scene unnoticed() {
        return waiting(SettlementModel.MULTILATERAL_NET)
                .cap(BANKA, 1_000)
                .and(new QueuedPaymentHeld(EUR, RENT))
                .and(new QueuedPaymentReactivated(EUR, RENT));
    }

    private static PaymentsReleased released(CycleId cycle) {
        return new PaymentsReleased(
                cycle,
                ReleaseCause.CUT_OFF,
                SettlementModel.MULTILATERAL_NET,
                List.of(new ReleasedPayment(RENT, BANKA, BANKB, eur(50))),
                List.of(new NetMovement(BANKA, -50), new NetMovement(BANKB, 50)),
                List.of());
    }

    private static DeadlockFound deadlock() {
        return new DeadlockFound(EUR, 1, eur(50), List.of(new Shortfall(BANKA, eur(50))));
    }

    private static PaymentCleared cleared(long minor) {
        return new PaymentCleared(FIRST, RENT, BANKA, BANKB, eur(minor));
    }
}
