package ledger.command.payments;

import static ledger.command.ProblemMatcher.says;
import static ledger.messages.Cast.ALICE;
import static ledger.messages.Cast.BOB;
import static ledger.messages.Cast.EUR;
import static ledger.messages.Cast.eur;
import static ledger.messages.Cast.initiated;
import static ledger.messages.Cast.order;

import java.util.List;
import ledger.messages.CycleId;
import ledger.messages.PaymentId;
import ledger.messages.Problem;
import ledger.messages.StatusReason;
import ledger.messages.payments.PaymentCommand;
import ledger.messages.payments.PaymentCommand.CancelPayment;
import ledger.messages.payments.PaymentCommand.CompletePayment;
import ledger.messages.payments.PaymentCommand.DeferPayment;
import ledger.messages.payments.PaymentCommand.EndCancelled;
import ledger.messages.payments.PaymentCommand.HoldPayment;
import ledger.messages.payments.PaymentCommand.InitiatePayment;
import ledger.messages.payments.PaymentCommand.PrioritizePayment;
import ledger.messages.payments.PaymentCommand.ReactivatePayment;
import ledger.messages.payments.PaymentCommand.RejectPayment;
import ledger.messages.payments.PaymentCommand.ReleasePayment;
import ledger.messages.payments.PaymentEvent;
import ledger.messages.payments.PaymentEvent.CancellationRequested;
import ledger.messages.payments.PaymentEvent.HoldRequested;
import ledger.messages.payments.PaymentEvent.PaymentCancelled;
import ledger.messages.payments.PaymentEvent.PaymentCompleted;
import ledger.messages.payments.PaymentEvent.PaymentDeferred;
import ledger.messages.payments.PaymentEvent.PaymentRejected;
import ledger.messages.payments.PaymentEvent.PaymentReleased;
import ledger.messages.payments.PaymentEvent.PriorityRequested;
import ledger.messages.payments.PaymentStatus;
import ledger.messages.payments.Priority;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QueuedPaymentTest {

    private static final InitiatePayment ORDER = order("rent", ALICE, BOB, eur("4.00"));
    private static final PaymentId RENT = ORDER.paymentId();
    private static final CycleId CYCLE = CycleId.parse("EUR-7");
    private static final PaymentEvent INITIATED = initiated(ORDER);
    private static final PaymentDeferred DEFERRED = new PaymentDeferred(RENT);
    private static final PaymentReleased RELEASED = new PaymentReleased(RENT, CYCLE);
    private static final PaymentCancelled CANCELLED = new PaymentCancelled(RENT);
    private static final PaymentCompleted COMPLETED = new PaymentCompleted(RENT, CYCLE);
    private static final PaymentRejected EXPIRED = new PaymentRejected(RENT, StatusReason.SETTLEMENT_TIMEOUT);

    private final AggregateTestFixture<Payment> fixture = new AggregateTestFixture<>(Payment.class);

    @ParameterizedTest
    @MethodSource
    void what_is_asked_of_a_payment_that_waits_happens(
            List<PaymentEvent> before, PaymentCommand command, List<PaymentEvent> events) {
        fixture.given(before).when(command).expectEvents(events.toArray());
    }

    static List<Arguments> what_is_asked_of_a_payment_that_waits_happens() {
        List<PaymentEvent> waiting = List.of(INITIATED, DEFERRED);
        return List.of(
                Arguments.of(List.of(INITIATED), new DeferPayment(RENT), List.of(DEFERRED)),
                Arguments.of(waiting, new ReleasePayment(RENT, CYCLE), List.of(RELEASED)),
                Arguments.of(List.of(INITIATED), new ReleasePayment(RENT, CYCLE), List.of(DEFERRED, RELEASED)),
                Arguments.of(waiting, new EndCancelled(RENT), List.of(CANCELLED)),
                Arguments.of(waiting, new RejectPayment(RENT, StatusReason.SETTLEMENT_TIMEOUT), List.of(EXPIRED)),
                Arguments.of(
                        List.of(INITIATED, DEFERRED, RELEASED), new CompletePayment(RENT, CYCLE), List.of(COMPLETED)));
    }

    @ParameterizedTest
    @MethodSource
    void what_its_sender_wants_is_recorded_and_answered_with_the_payment(PaymentCommand command, PaymentEvent event) {
        fixture.given(INITIATED, DEFERRED)
                .when(command)
                .expectEvents(event)
                .expectResultMessagePayloadMatching(OutcomeMatcher.of(PaymentStatus.QUEUED, false));
    }

    static List<Arguments> what_its_sender_wants_is_recorded_and_answered_with_the_payment() {
        return List.of(
                Arguments.of(new CancelPayment(RENT), new CancellationRequested(RENT, EUR)),
                Arguments.of(
                        new PrioritizePayment(RENT, Priority.HIGH), new PriorityRequested(RENT, EUR, Priority.HIGH)),
                Arguments.of(new HoldPayment(RENT), new HoldRequested(RENT, EUR, true)),
                Arguments.of(new ReactivatePayment(RENT), new HoldRequested(RENT, EUR, false)));
    }

    @ParameterizedTest
    @MethodSource
    void nothing_can_be_wanted_of_a_payment_that_does_not_wait(List<PaymentEvent> before) {
        for (PaymentCommand wish : List.of(
                new CancelPayment(RENT),
                new PrioritizePayment(RENT, Priority.HIGH),
                new HoldPayment(RENT),
                new ReactivatePayment(RENT))) {
            fixture.given(before).when(wish).expectNoEvents().expectException(says(Problem.CONFLICT));
        }
    }

    static List<Arguments> nothing_can_be_wanted_of_a_payment_that_does_not_wait() {
        return List.of(
                Arguments.of(List.of(INITIATED)),
                Arguments.of(List.of(INITIATED, DEFERRED, RELEASED)),
                Arguments.of(List.of(INITIATED, DEFERRED, RELEASED, COMPLETED)),
                Arguments.of(List.of(INITIATED, DEFERRED, EXPIRED)),
                Arguments.of(List.of(INITIATED, DEFERRED, CANCELLED)));
    }

    @ParameterizedTest
    @MethodSource
    void being_asked_twice_or_too_late_changes_nothing(List<PaymentEvent> before, PaymentCommand command) {
        fixture.given(before).when(command).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    static List<Arguments> being_asked_twice_or_too_late_changes_nothing() {
        List<PaymentEvent> cancelled = List.of(INITIATED, DEFERRED, CANCELLED);
        return List.of(
                Arguments.of(List.of(INITIATED, DEFERRED), new DeferPayment(RENT)),
                Arguments.of(List.of(INITIATED, DEFERRED, RELEASED), new DeferPayment(RENT)),
                Arguments.of(cancelled, new DeferPayment(RENT)),
                Arguments.of(cancelled, new ReleasePayment(RENT, CYCLE)),
                Arguments.of(cancelled, new EndCancelled(RENT)),
                Arguments.of(cancelled, new RejectPayment(RENT, StatusReason.SETTLEMENT_TIMEOUT)),
                Arguments.of(cancelled, new CompletePayment(RENT, CYCLE)),
                Arguments.of(List.of(INITIATED, DEFERRED, EXPIRED), new EndCancelled(RENT)));
    }

    @Test
    void a_repeated_order_tells_that_the_payment_waits_or_was_cancelled() {
        fixture.given(INITIATED, DEFERRED)
                .when(ORDER)
                .expectNoEvents()
                .expectResultMessagePayloadMatching(OutcomeMatcher.of(PaymentStatus.QUEUED, true));
        fixture.given(INITIATED, DEFERRED, CANCELLED)
                .when(ORDER)
                .expectNoEvents()
                .expectResultMessagePayloadMatching(OutcomeMatcher.of(PaymentStatus.CANCELLED, true));
    }
}
