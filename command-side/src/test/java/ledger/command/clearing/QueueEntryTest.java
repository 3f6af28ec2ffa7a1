package ledger.command.clearing;

import static ledger.command.clearing.Scene.eur;
import static ledger.command.clearing.UbinQueue.BIG;
import static ledger.command.clearing.UbinQueue.MID;
import static ledger.command.clearing.UbinQueue.NEW;
import static ledger.command.clearing.UbinQueue.cleared;
import static ledger.command.clearing.UbinQueue.queued;
import static ledger.command.clearing.UbinQueue.ubin;
import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.BANKB;
import static ledger.messages.Cast.EUR;
import static ledger.messages.payments.Priority.HIGH;
import static ledger.messages.payments.Priority.NORMAL;

import java.time.Instant;
import java.util.List;
import ledger.messages.Money;
import ledger.messages.StatusReason;
import ledger.messages.clearing.ClearingEvent.ClearingRefused;
import ledger.messages.clearing.ReleaseRule;
import ledger.messages.clearing.SettlementModel;
import ledger.messages.queue.QueueCommand.AgreeQueueing;
import ledger.messages.queue.QueueCommand.ResolveQueue;
import ledger.messages.queue.QueueEvent.DeadlockFound;
import ledger.messages.queue.QueueEvent.PaymentQueued;
import ledger.messages.queue.QueueEvent.QueuedPaymentRemoved;
import ledger.messages.queue.QueueEvent.QueueingAgreed;
import ledger.messages.queue.ReleaseCause;
import ledger.messages.settlements.Shortfall;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Which payments wait, and for how long. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class QueueEntryTest {

    private final AggregateTestFixture<Clearing> fixture = new AggregateTestFixture<>(Clearing.class);

    @Test
    void who_agreed_to_queue_waits_without_asking_for_it() {
        fixture.given(Scene.opened().events())
                .when(new AgreeQueueing(EUR, BANKA, true))
                .expectEvents(new QueueingAgreed(EUR, BANKA, true));
        fixture.given(Scene.opened()
                        .terms(Scene.model(SettlementModel.MULTILATERAL_NET))
                        .and(new QueueingAgreed(EUR, BANKA, true))
                        .events())
                .when(Orders.now(NEW, BANKA, BANKB, eur(1)))
                .expectEvents(queued(NEW, 1, NORMAL));
    }

    @Test
    void one_that_may_wait_does_not_overtake_its_own_kind_and_one_that_may_not_goes_by() {
        List<Object> before = ubin(ReleaseRule.FIFO, NORMAL).events();

        fixture.given(before)
                .when(Orders.waiting(NEW, BANKA, BANKB, eur(100), NORMAL))
                .expectEvents(queued(NEW, 100, NORMAL));
        fixture.given(before)
                .when(Orders.waiting(NEW, BANKA, BANKB, eur(60), HIGH))
                .expectEvents(cleared(60));
        fixture.given(before).when(Orders.now(NEW, BANKA, BANKB, eur(60))).expectEvents(cleared(60));
        fixture.given(before)
                .when(Orders.now(NEW, BANKA, BANKB, eur(101)))
                .expectEvents(new ClearingRefused(NEW, BANKA, BANKB, eur(101), StatusReason.NET_DEBIT_CAP_EXCEEDED));
    }

    @Test
    void a_payment_waits_to_the_second_as_long_as_was_agreed() {
        Instant expiry = Orders.NOON.plusSeconds(60);
        List<Object> before = Scene.opened()
                .and(queued(BIG, 150, NORMAL))
                .and(new PaymentQueued(MID, BANKA, BANKB, eur(25), NORMAL, expiry.plusNanos(1_000)))
                .events();

        fixture.given(before)
                .when(new ResolveQueue(EUR, ReleaseCause.TIMER, expiry.minusNanos(1_000)))
                .expectEvents(deadlock(2, 175))
                .expectResultMessagePayload(new QueueOutcome(0, 0, 2));
        fixture.given(before)
                .when(new ResolveQueue(EUR, ReleaseCause.TIMER, expiry))
                .expectEvents(new QueuedPaymentRemoved(EUR, BIG, StatusReason.SETTLEMENT_TIMEOUT), deadlock(1, 25))
                .expectResultMessagePayload(new QueueOutcome(1, 0, 1));
    }

    @Test
    void a_deadlock_is_told_once_and_again_when_it_is_another() {
        List<Object> before = Scene.opened()
                .and(queued(BIG, 150, NORMAL))
                .and(deadlock(1, 150))
                .events();

        fixture.given(before)
                .when(new ResolveQueue(EUR, ReleaseCause.TIMER, Orders.NOON))
                .expectNoEvents();
        fixture.given(Scene.opened()
                        .and(queued(BIG, 150, NORMAL))
                        .and(deadlock(1, 150))
                        .and(queued(MID, 25, NORMAL))
                        .events())
                .when(new ResolveQueue(EUR, ReleaseCause.TIMER, Orders.NOON))
                .expectEvents(deadlock(2, 175));
    }

    private static DeadlockFound deadlock(long payments, long minor) {
        return new DeadlockFound(EUR, payments, eur(minor), List.of(new Shortfall(BANKA, eur(minor))));
    }

    @Test
    void what_waits_is_no_more_than_an_amount_of_money() {
        fixture.given(Scene.opened().and(queued(BIG, Money.MAX_MINOR, NORMAL)).events())
                .when(Orders.waiting(NEW, BANKA, BANKB, eur(1), NORMAL))
                .expectEvents(new ClearingRefused(NEW, BANKA, BANKB, eur(1), StatusReason.ABOVE_LEDGER_MAXIMUM));
    }
}
