package ledger.saga.payments;

import static ledger.messages.Cast.ALICE;
import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.BANKB;
import static ledger.messages.Cast.BOB;
import static ledger.messages.Cast.eur;
import static ledger.messages.Cast.initiated;
import static ledger.messages.Cast.order;
import static ledger.messages.StatusReason.CREDITOR_ACCOUNT_CLOSED;
import static ledger.messages.StatusReason.CREDITOR_ACCOUNT_NOT_FOUND;
import static ledger.messages.StatusReason.INSUFFICIENT_FUNDS;
import static ledger.messages.StatusReason.NET_DEBIT_CAP_EXCEEDED;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.EnumSet;
import java.util.List;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.PaymentId;
import ledger.messages.Problem;
import ledger.messages.StatusReason;
import ledger.messages.accounts.AccountCommand.AcceptCredit;
import ledger.messages.accounts.AccountCommand.PlaceHold;
import ledger.messages.accounts.AccountCommand.PostCredit;
import ledger.messages.accounts.AccountCommand.PostHold;
import ledger.messages.accounts.AccountCommand.VoidHold;
import ledger.messages.accounts.AccountCommand.WithdrawAcceptance;
import ledger.messages.accounts.AccountEvent.AcceptanceWithdrawn;
import ledger.messages.accounts.AccountEvent.CreditAccepted;
import ledger.messages.accounts.AccountEvent.CreditRefused;
import ledger.messages.accounts.AccountEvent.HoldPlaced;
import ledger.messages.accounts.AccountEvent.HoldRefused;
import ledger.messages.accounts.AccountEvent.HoldVoided;
import ledger.messages.clearing.ClearingCommand.ClearPayment;
import ledger.messages.clearing.ClearingEvent.ClearingRefused;
import ledger.messages.clearing.ClearingEvent.PaymentCleared;
import ledger.messages.payments.PaymentCommand.CompletePayment;
import ledger.messages.payments.PaymentCommand.InitiatePayment;
import ledger.messages.payments.PaymentCommand.RejectPayment;
import ledger.messages.payments.PaymentEvent.PaymentCompleted;
import ledger.messages.payments.PaymentEvent.PaymentInitiated;
import ledger.messages.payments.PaymentEvent.PaymentRejected;
import org.axonframework.test.AxonAssertionError;
import org.axonframework.test.saga.ContinuedGivenState;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PaymentSagaTest {

    private static final Money AMOUNT = eur("4.00");
    private static final InitiatePayment ORDER = order("rent", ALICE, BOB, AMOUNT);
    private static final PaymentId RENT = ORDER.paymentId();
    private static final PaymentInitiated INITIATED = initiated(ORDER);
    private static final HoldPlaced HELD = new HoldPlaced(ALICE, RENT, AMOUNT, BANKA);
    private static final CreditAccepted ACCEPTED = new CreditAccepted(BOB, RENT, AMOUNT, BANKB);
    private static final CycleId CYCLE = CycleId.parse("EUR-7");
    private static final PaymentCleared CLEARED = new PaymentCleared(CYCLE, RENT, BANKA, BANKB, AMOUNT);

    private static final ClearPayment CLEAR =
            new ClearPayment(RENT, BANKA, BANKB, AMOUNT, ORDER.priority(), ORDER.queue(), ORDER.initiatedAt());

    private final SagaTestFixture<PaymentSaga> fixture = new SagaTestFixture<>(PaymentSaga.class);

    @Test
    void a_payment_begins_with_a_hold_on_the_debtors_account() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(INITIATED)
                .expectActiveSagas(1)
                .expectAssociationWith("paymentId", RENT)
                .expectDispatchedCommands(new PlaceHold(ALICE, RENT, AMOUNT));
    }

    @Test
    void a_refused_hold_rejects_the_payment() {
        after(INITIATED)
                .whenPublishingA(new HoldRefused(ALICE, RENT, AMOUNT, INSUFFICIENT_FUNDS))
                .expectDispatchedCommands(new RejectPayment(RENT, INSUFFICIENT_FUNDS));
    }

    @Test
    void once_the_money_is_held_the_creditors_account_is_asked() {
        after(INITIATED).whenPublishingA(HELD).expectDispatchedCommands(new AcceptCredit(BOB, RENT, AMOUNT));
    }

    @Test
    void an_unknown_creditor_account_voids_the_hold() {
        answerToAcceptCredit(Problem.NOT_FOUND);

        after(INITIATED)
                .whenPublishingA(HELD)
                .expectDispatchedCommands(
                        new AcceptCredit(BOB, RENT, AMOUNT), new VoidHold(ALICE, RENT, CREDITOR_ACCOUNT_NOT_FOUND));
    }

    @Test
    void a_failure_that_is_no_refusal_stops_everything() {
        answerToAcceptCredit(Problem.CONFLICT);

        assertThatExceptionOfType(AxonAssertionError.class)
                .isThrownBy(() -> after(INITIATED).whenPublishingA(HELD).expectSuccessfulHandlerExecution());
    }

    @Test
    void a_refused_credit_voids_the_hold() {
        after(INITIATED, HELD)
                .whenPublishingA(new CreditRefused(BOB, RENT, AMOUNT, CREDITOR_ACCOUNT_CLOSED))
                .expectDispatchedCommands(new VoidHold(ALICE, RENT, CREDITOR_ACCOUNT_CLOSED));
    }

    @Test
    void a_voided_hold_rejects_the_payment_for_the_reason_it_was_voided() {
        for (StatusReason reason : EnumSet.complementOf(EnumSet.of(StatusReason.ORDER_CANCELLED))) {
            SagaTestFixture<PaymentSaga> another = new SagaTestFixture<>(PaymentSaga.class);
            another.givenAPublished(INITIATED)
                    .andThenAPublished(HELD)
                    .whenPublishingA(new HoldVoided(ALICE, RENT, AMOUNT, reason))
                    .expectActiveSagas(1)
                    .expectDispatchedCommands(new RejectPayment(RENT, reason));
        }
    }

    @Test
    void a_payment_between_participants_is_cleared() {
        after(INITIATED, HELD).whenPublishingA(ACCEPTED).expectDispatchedCommands(CLEAR);
    }

    @Test
    void a_payment_that_does_not_clear_withdraws_the_acceptance() {
        after(INITIATED, HELD, ACCEPTED)
                .whenPublishingA(new ClearingRefused(RENT, BANKA, BANKB, AMOUNT, NET_DEBIT_CAP_EXCEEDED))
                .expectDispatchedCommands(new WithdrawAcceptance(BOB, RENT, NET_DEBIT_CAP_EXCEEDED));
    }

    @Test
    void a_withdrawn_acceptance_voids_the_hold() {
        after(INITIATED, HELD, ACCEPTED)
                .whenPublishingA(new AcceptanceWithdrawn(BOB, RENT, AMOUNT, NET_DEBIT_CAP_EXCEEDED))
                .expectDispatchedCommands(new VoidHold(ALICE, RENT, NET_DEBIT_CAP_EXCEEDED));
    }

    @Test
    void a_cleared_payment_moves_the_money_and_completes() {
        after(INITIATED, HELD, ACCEPTED)
                .whenPublishingA(CLEARED)
                .expectDispatchedCommands(
                        new PostHold(ALICE, RENT), new PostCredit(BOB, RENT), new CompletePayment(RENT, CYCLE));
    }

    @Test
    void a_book_transfer_moves_the_money_without_clearing() {
        after(INITIATED, HELD)
                .whenPublishingA(new CreditAccepted(BOB, RENT, AMOUNT, BANKA))
                .expectDispatchedCommands(
                        new PostHold(ALICE, RENT), new PostCredit(BOB, RENT), new CompletePayment(RENT, null));
    }

    @Test
    void a_payment_that_has_ended_needs_nobody_any_more() {
        for (Object end : List.of(new PaymentCompleted(RENT, CYCLE), new PaymentRejected(RENT, INSUFFICIENT_FUNDS))) {
            SagaTestFixture<PaymentSaga> another = new SagaTestFixture<>(PaymentSaga.class);
            another.givenAPublished(INITIATED)
                    .whenPublishingA(end)
                    .expectActiveSagas(0)
                    .expectNoDispatchedCommands();
        }
    }

    @Test
    void payments_do_not_mix() {
        InitiatePayment gas = order("gas", ALICE, BOB, eur("7.00"));

        after(INITIATED, HELD, initiated(gas))
                .whenPublishingA(new HoldPlaced(ALICE, gas.paymentId(), eur("7.00"), BANKA))
                .expectActiveSagas(2)
                .expectDispatchedCommands(new AcceptCredit(BOB, gas.paymentId(), eur("7.00")));
    }

    private void answerToAcceptCredit(Problem problem) {
        fixture.setCallbackBehavior((command, metaData) -> {
            if (command instanceof AcceptCredit) {
                throw problem.because("not this account");
            }
            return null;
        });
    }

    private ContinuedGivenState after(Object first, Object... then) {
        ContinuedGivenState state = fixture.givenAPublished(first);
        for (Object event : then) {
            state = state.andThenAPublished(event);
        }
        return state;
    }
}
