package ledger.command.payments;

import static ledger.command.ProblemMatcher.says;
import static ledger.messages.Cast.ALICE;
import static ledger.messages.Cast.BOB;
import static ledger.messages.Cast.CAROL;
import static ledger.messages.Cast.NOON;
import static ledger.messages.Cast.eur;
import static ledger.messages.Cast.initiated;
import static ledger.messages.Cast.order;
import static ledger.messages.StatusReason.ACCOUNT_BLOCKED;
import static ledger.messages.StatusReason.INSUFFICIENT_FUNDS;

import java.time.Instant;
import java.util.List;
import ledger.messages.Cast;
import ledger.messages.CycleId;
import ledger.messages.Problem;
import ledger.messages.payments.PaymentCommand;
import ledger.messages.payments.PaymentCommand.CompletePayment;
import ledger.messages.payments.PaymentCommand.InitiatePayment;
import ledger.messages.payments.PaymentCommand.RejectPayment;
import ledger.messages.payments.PaymentEvent;
import ledger.messages.payments.PaymentEvent.PaymentCompleted;
import ledger.messages.payments.PaymentEvent.PaymentRejected;
import ledger.messages.payments.PaymentStatus;
import ledger.messages.payments.Priority;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PaymentTest {

    private static final InitiatePayment RENT = order("rent", ALICE, BOB, eur("4.00"));
    private static final CycleId CYCLE = CycleId.parse("EUR-7");
    private static final CompletePayment COMPLETE = new CompletePayment(RENT.paymentId(), CYCLE);
    private static final RejectPayment REJECT = new RejectPayment(RENT.paymentId(), INSUFFICIENT_FUNDS);
    private static final PaymentCompleted COMPLETED = new PaymentCompleted(RENT.paymentId(), CYCLE);
    private static final PaymentRejected REJECTED = new PaymentRejected(RENT.paymentId(), INSUFFICIENT_FUNDS);

    private final AggregateTestFixture<Payment> fixture = new AggregateTestFixture<>(Payment.class);

    @Test
    void a_new_payment_is_recorded_as_it_was_ordered() {
        fixture.givenNoPriorActivity()
                .when(RENT)
                .expectEvents(initiated(RENT))
                .expectResultMessagePayloadMatching(OutcomeMatcher.of(PaymentStatus.PENDING, false));
    }

    @ParameterizedTest
    @MethodSource
    void the_same_order_again_changes_nothing_and_gets_the_recorded_answer(
            List<PaymentEvent> before, PaymentStatus status) {
        fixture.given(before)
                .when(RENT)
                .expectNoEvents()
                .expectResultMessagePayloadMatching(OutcomeMatcher.of(status, true));
    }

    static List<Arguments> the_same_order_again_changes_nothing_and_gets_the_recorded_answer() {
        return List.of(
                Arguments.of(List.of(initiated(RENT)), PaymentStatus.PENDING),
                Arguments.of(List.of(initiated(RENT), COMPLETED), PaymentStatus.COMPLETED),
                Arguments.of(List.of(initiated(RENT), REJECTED), PaymentStatus.REJECTED));
    }

    @Test
    void an_order_sent_again_later_is_the_same_order() {
        fixture.given(initiated(RENT))
                .when(varied(RENT, "NOTPROVIDED", null, Priority.NORMAL, false, NOON.plusSeconds(60)))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(OutcomeMatcher.of(PaymentStatus.PENDING, true));
    }

    @ParameterizedTest
    @MethodSource
    void the_same_key_with_other_content_is_refused(InitiatePayment other) {
        fixture.given(initiated(RENT))
                .when(other)
                .expectNoEvents()
                .expectException(says(Problem.IDEMPOTENCY_KEY_REUSED));
    }

    static List<InitiatePayment> the_same_key_with_other_content_is_refused() {
        return List.of(
                order("rent", ALICE, BOB, eur("4.01")),
                order("rent", ALICE, CAROL, eur("4.00")),
                order("rent", CAROL, BOB, eur("4.00")),
                varied(RENT, "E2E-1", null, Priority.NORMAL, false, NOON),
                varied(RENT, "NOTPROVIDED", "flat 3", Priority.NORMAL, false, NOON),
                varied(RENT, "NOTPROVIDED", null, Priority.HIGH, false, NOON),
                varied(RENT, "NOTPROVIDED", null, Priority.NORMAL, true, NOON));
    }

    @Test
    void a_pending_payment_is_completed() {
        fixture.given(initiated(RENT)).when(COMPLETE).expectEvents(COMPLETED);
    }

    @Test
    void a_pending_payment_is_rejected_with_its_reason() {
        fixture.given(initiated(RENT)).when(REJECT).expectEvents(REJECTED);
    }

    @ParameterizedTest
    @MethodSource
    void a_final_state_is_never_left(PaymentEvent last, PaymentCommand command) {
        fixture.given(initiated(RENT), last).when(command).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    static List<Arguments> a_final_state_is_never_left() {
        return List.of(
                Arguments.of(COMPLETED, COMPLETE),
                Arguments.of(COMPLETED, REJECT),
                Arguments.of(REJECTED, REJECT),
                Arguments.of(REJECTED, new RejectPayment(RENT.paymentId(), ACCOUNT_BLOCKED)),
                Arguments.of(REJECTED, COMPLETE));
    }

    @Test
    void a_payment_nobody_initiated_is_not_found() {
        fixture.givenNoPriorActivity().when(COMPLETE).expectException(AggregateNotFoundException.class);
    }

    private static InitiatePayment varied(
            InitiatePayment order,
            String endToEndId,
            @Nullable String remittance,
            Priority priority,
            boolean queue,
            Instant at) {
        return new InitiatePayment(
                order.paymentId(),
                Cast.BANKA.value(),
                order.debtorAccount(),
                order.creditorAccount(),
                order.amount(),
                endToEndId,
                remittance,
                priority,
                queue,
                at);
    }
}
