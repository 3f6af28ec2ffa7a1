package ledger.saga.payments;

import static ledger.messages.Cast.ALICE;
import static ledger.messages.Cast.BANKA;
import static ledger.messages.Cast.BANKB;
import static ledger.messages.Cast.BOB;
import static ledger.messages.Cast.EUR;
import static ledger.messages.Cast.SETTLEMENT_A;
import static ledger.messages.Cast.SETTLEMENT_B;
import static ledger.messages.Cast.eur;
import static ledger.messages.Cast.initiated;
import static ledger.messages.Cast.order;

import java.util.List;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.PaymentId;
import ledger.messages.StatusReason;
import ledger.messages.accounts.AccountCommand;
import ledger.messages.accounts.AccountEvent;
import ledger.messages.clearing.ClearingCommand.NoteFunds;
import ledger.messages.clearing.ClearingEvent.PaymentSettled;
import ledger.messages.payments.PaymentCommand;
import ledger.messages.payments.PaymentEvent;
import ledger.messages.payments.Priority;
import ledger.messages.queue.QueueEvent;
import ledger.messages.settlements.SettlementLeg;
import org.axonframework.test.saga.ContinuedGivenState;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Payments that wait for liquidity, that are settled at once, or that take cover from a settlement account. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class QueuedPaymentSagaTest {

    private static final Money AMOUNT = eur("4.00");
    private static final PaymentCommand.InitiatePayment ORDER = order("rent", ALICE, BOB, AMOUNT);
    private static final PaymentId RENT = ORDER.paymentId();
    private static final CycleId CYCLE = CycleId.parse("EUR-7");
    private static final AccountEvent.HoldPlaced HELD = new AccountEvent.HoldPlaced(ALICE, RENT, AMOUNT, BANKA);
    private static final AccountEvent.CreditAccepted ACCEPTED =
            new AccountEvent.CreditAccepted(BOB, RENT, AMOUNT, BANKB);
    private static final QueueEvent.PaymentQueued QUEUED = new QueueEvent.PaymentQueued(
            RENT, BANKA, BANKB, AMOUNT, Priority.NORMAL, ORDER.initiatedAt().plusSeconds(60));
    private static final SettlementLeg A_PAYS =
            new SettlementLeg(PaymentId.ofGrossSettlement(RENT, BANKA), BANKA, SETTLEMENT_A, -400);
    private static final SettlementLeg B_GETS =
            new SettlementLeg(PaymentId.ofGrossSettlement(RENT, BANKB), BANKB, SETTLEMENT_B, 400);

    private final SagaTestFixture<PaymentSaga> fixture = new SagaTestFixture<>(PaymentSaga.class);

    @Test
    void a_payment_that_is_queued_learns_that_it_waits() {
        accepted()
                .whenPublishingA(QUEUED)
                .expectActiveSagas(1)
                .expectDispatchedCommands(new PaymentCommand.DeferPayment(RENT));
    }

    @Test
    void a_released_payment_moves_the_money_and_completes() {
        queued().whenPublishingA(new PaymentEvent.PaymentReleased(RENT, CYCLE)).expectDispatchedCommands(moves());
    }

    @Test
    void a_payment_that_left_the_queue_is_undone_for_the_reason_it_left() {
        queued().whenPublishingA(new QueueEvent.QueuedPaymentRemoved(EUR, RENT, StatusReason.SETTLEMENT_TIMEOUT))
                .expectDispatchedCommands(
                        new AccountCommand.WithdrawAcceptance(BOB, RENT, StatusReason.SETTLEMENT_TIMEOUT));
    }

    @Test
    void one_that_its_sender_cancelled_is_not_rejected() {
        queued().whenPublishingA(new AccountEvent.HoldVoided(ALICE, RENT, AMOUNT, StatusReason.ORDER_CANCELLED))
                .expectDispatchedCommands(new PaymentCommand.EndCancelled(RENT));
    }

    @Test
    void a_cancelled_payment_needs_nobody_any_more() {
        queued().whenPublishingA(new PaymentEvent.PaymentCancelled(RENT))
                .expectActiveSagas(0)
                .expectNoDispatchedCommands();
    }

    @Test
    void where_settlement_is_immediate_the_settlement_accounts_move_with_the_payment() {
        fixture.setCallbackBehavior((command, metaData) -> {
            if (command instanceof AccountCommand.PlaceHold) {
                return 0L;
            }
            return command instanceof AccountCommand.AcceptCredit ? true : null;
        });

        accepted()
                .whenPublishingA(new PaymentSettled(CYCLE, RENT, BANKA, BANKB, AMOUNT, List.of(A_PAYS, B_GETS)))
                .expectDispatchedCommands(
                        new AccountCommand.PlaceHold(SETTLEMENT_A, A_PAYS.legId(), AMOUNT),
                        new AccountCommand.AcceptCredit(SETTLEMENT_B, B_GETS.legId(), AMOUNT),
                        new AccountCommand.PostHold(SETTLEMENT_A, A_PAYS.legId()),
                        new AccountCommand.PostCredit(SETTLEMENT_B, B_GETS.legId()),
                        moves()[0],
                        moves()[1],
                        moves()[2]);
    }

    @Test
    void clearing_learns_what_a_payment_takes_from_a_settlement_account() {
        fixture.givenAPublished(initiated(ORDER))
                .whenPublishingA(taken())
                .expectDispatchedCommands(new NoteFunds(EUR, BANKA, -400));
    }

    @Test
    void what_clearing_can_do_without_is_paid_on() {
        clearingSays(true);

        fixture.givenAPublished(initiated(ORDER))
                .andThenAPublished(taken())
                .whenPublishingA(HELD)
                .expectDispatchedCommands(new AccountCommand.AcceptCredit(BOB, RENT, AMOUNT));
    }

    @Test
    void what_clearing_needs_stays_on_the_settlement_account() {
        clearingSays(false);

        fixture.givenAPublished(initiated(ORDER))
                .andThenAPublished(taken())
                .whenPublishingA(HELD)
                .expectDispatchedCommands(new AccountCommand.VoidHold(ALICE, RENT, StatusReason.INSUFFICIENT_FUNDS));
    }

    private static AccountEvent.SettlementFundsMoved taken() {
        return new AccountEvent.SettlementFundsMoved(ALICE, RENT, BANKA, EUR, -400);
    }

    private void clearingSays(boolean covered) {
        fixture.setCallbackBehavior((command, metaData) -> command instanceof NoteFunds ? covered : null);
    }

    private static Object[] moves() {
        return new Object[] {
            new AccountCommand.PostHold(ALICE, RENT),
            new AccountCommand.PostCredit(BOB, RENT),
            new PaymentCommand.CompletePayment(RENT, CYCLE)
        };
    }

    private ContinuedGivenState accepted() {
        return fixture.givenAPublished(initiated(ORDER)).andThenAPublished(HELD).andThenAPublished(ACCEPTED);
    }

    private ContinuedGivenState queued() {
        return accepted().andThenAPublished(QUEUED);
    }
}
