package ledger.command.clearing;

import static ledger.command.clearing.Scene.eur;
import static ledger.command.clearing.UbinQueue.BIG;
import static ledger.command.clearing.UbinQueue.CANCELLED;
import static ledger.command.clearing.UbinQueue.MID;
import static ledger.command.clearing.UbinQueue.NEW;
import static ledger.command.clearing.UbinQueue.SMALL;
import static ledger.command.clearing.UbinQueue.queued;
import static ledger.command.clearing.UbinQueue.release;
import static ledger.command.clearing.UbinQueue.released;
import static ledger.command.clearing.UbinQueue.ubin;
import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.EUR;
import static ledger.messages.payments.Priority.HIGH;
import static ledger.messages.payments.Priority.NORMAL;

import java.util.List;
import java.util.stream.Stream;
import ledger.messages.clearing.ClearingCommand.SetNetDebitCap;
import ledger.messages.clearing.ClearingEvent.CapThresholdReached;
import ledger.messages.clearing.ClearingEvent.NetDebitCapSet;
import ledger.messages.clearing.ReleaseRule;
import ledger.messages.queue.QueueCommand;
import ledger.messages.queue.QueueCommand.AgreeQueueing;
import ledger.messages.queue.QueueCommand.HoldQueued;
import ledger.messages.queue.QueueCommand.PrioritizeQueued;
import ledger.messages.queue.QueueCommand.ReactivateQueued;
import ledger.messages.queue.QueueCommand.RemoveQueued;
import ledger.messages.queue.QueueCommand.ResolveQueue;
import ledger.messages.queue.QueueEvent.QueuedPaymentHeld;
import ledger.messages.queue.QueueEvent.QueuedPaymentPrioritized;
import ledger.messages.queue.QueueEvent.QueuedPaymentReactivated;
import ledger.messages.queue.QueueEvent.QueuedPaymentRemoved;
import ledger.messages.queue.ReleaseCause;
import ledger.messages.queue.ReleasedPayment;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** In which order payments wait, and what their sender may do about it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class QueueRulesTest {

    private final AggregateTestFixture<Clearing> fixture = new AggregateTestFixture<>(Clearing.class);

    @Test
    void strict_fifo_lets_nothing_pass_the_first() {
        fixture.given(ubin(ReleaseRule.FIFO, NORMAL).events())
                .when(new HoldQueued(EUR, MID))
                .expectEvents(new QueuedPaymentHeld(EUR, MID));
    }

    @Test
    void with_bypass_the_25_and_the_10_go_and_65_is_left() {
        fixture.given(ubin(ReleaseRule.FIFO_BYPASS, NORMAL).events())
                .when(new ResolveQueue(EUR, ReleaseCause.TIMER, Orders.NOON))
                .expectEvents(released(ReleaseCause.TIMER, release(MID, 25), release(SMALL, 10)))
                .expectResultMessagePayload(new QueueOutcome(0, 2, 1));
    }

    @ParameterizedTest
    @MethodSource
    void a_new_50_goes_last_and_raised_to_high_second(List<QueueCommand> changes, List<ReleasedPayment> inTheirOrder) {
        Stream.Builder<Object> events = Stream.builder();
        ubin(ReleaseRule.FIFO, HIGH).events().forEach(events);
        events.add(queued(NEW, 50, NORMAL));
        if (!changes.isEmpty()) {
            events.add(new QueuedPaymentPrioritized(EUR, NEW, HIGH));
        }

        fixture.given(events.build().toList())
                .when(new SetNetDebitCap(BANKA, eur(235)))
                .expectEvents(
                        new NetDebitCapSet(BANKA, eur(235)),
                        released(ReleaseCause.LIQUIDITY, inTheirOrder.toArray(ReleasedPayment[]::new)),
                        new CapThresholdReached(BANKA, 90, eur(235), eur(235)));
    }

    static List<Arguments> a_new_50_goes_last_and_raised_to_high_second() {
        return List.of(
                Arguments.of(
                        List.of(), List.of(release(BIG, 150), release(MID, 25), release(SMALL, 10), release(NEW, 50))),
                Arguments.of(
                        List.of(new PrioritizeQueued(EUR, NEW, HIGH)),
                        List.of(release(BIG, 150), release(NEW, 50), release(MID, 25), release(SMALL, 10))));
    }

    @Test
    void what_is_put_on_hold_is_passed_over_until_it_is_reactivated() {
        List<Object> held = ubin(ReleaseRule.FIFO, NORMAL)
                .and(new QueuedPaymentHeld(EUR, MID))
                .events();

        fixture.given(held)
                .when(new HoldQueued(EUR, BIG))
                .expectEvents(new QueuedPaymentHeld(EUR, BIG), released(ReleaseCause.REORDERING, release(SMALL, 10)));
        fixture.given(held).when(new ReactivateQueued(EUR, MID)).expectEvents(new QueuedPaymentReactivated(EUR, MID));
    }

    @Test
    void what_stood_in_the_way_and_is_cancelled_or_moved_back_lets_others_go() {
        fixture.given(ubin(ReleaseRule.FIFO, NORMAL).events())
                .when(new RemoveQueued(EUR, BIG, CANCELLED))
                .expectEvents(
                        new QueuedPaymentRemoved(EUR, BIG, CANCELLED),
                        released(ReleaseCause.REORDERING, release(MID, 25), release(SMALL, 10)));
        fixture.given(ubin(ReleaseRule.FIFO, NORMAL).events())
                .when(new PrioritizeQueued(EUR, SMALL, HIGH))
                .expectEvents(
                        new QueuedPaymentPrioritized(EUR, SMALL, HIGH),
                        released(ReleaseCause.REORDERING, release(SMALL, 10)));
    }

    @ParameterizedTest
    @MethodSource
    void what_is_so_already_or_does_not_wait_is_no_news(QueueCommand command) {
        fixture.given(ubin(ReleaseRule.FIFO, NORMAL)
                        .and(new QueuedPaymentHeld(EUR, MID))
                        .events())
                .when(command)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    static List<QueueCommand> what_is_so_already_or_does_not_wait_is_no_news() {
        return List.of(
                new HoldQueued(EUR, MID),
                new ReactivateQueued(EUR, BIG),
                new PrioritizeQueued(EUR, BIG, NORMAL),
                new AgreeQueueing(EUR, BANKA, false),
                new HoldQueued(EUR, NEW),
                new ReactivateQueued(EUR, NEW),
                new PrioritizeQueued(EUR, NEW, HIGH),
                new RemoveQueued(EUR, NEW, CANCELLED));
    }
}
