package ledger.saga.payments;

import ledger.messages.CycleId;
import ledger.messages.ParticipantId;
import ledger.messages.Problem;
import ledger.messages.ProblemException;
import ledger.messages.StatusReason;
import ledger.messages.accounts.AccountCommand;
import ledger.messages.accounts.AccountEvent;
import ledger.messages.clearing.ClearingCommand;
import ledger.messages.clearing.ClearingEvent;
import ledger.messages.payments.PaymentCommand;
import ledger.messages.payments.PaymentEvent;
import ledger.messages.queue.QueueEvent;
import ledger.saga.Carrier;
import ledger.saga.bookings.Booking;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Carries one payment: hold, acceptance, clearing, debit and credit, downwards as the money moves.
 *
 * <p>Up to the pivot (cleared, or both sides of a book transfer in place) a refusal undoes the steps one by one,
 * upwards: each is undone directly below where it is taken. After the pivot there is only forward. A payment that has
 * to wait for liquidity waits before the pivot, with its money reserved, for as long as it takes.
 */
@Saga
public class PaymentSaga implements Carrier {

    private static final String PAYMENT = "paymentId";

    @Autowired
    private transient CommandGateway commands;

    private PaymentEvent.PaymentInitiated order;
    private ParticipantId debtorParticipant;
    private boolean coverTaken;

    /** Axon creates a saga empty and hands it the event that started it, so nobody sees the order missing. */
    @SuppressWarnings("NullAway.Init")
    public PaymentSaga() {}

    @Override
    public void commandsThrough(CommandGateway gateway) {
        this.commands = gateway;
    }

    @StartSaga
    @SagaEventHandler(associationProperty = PAYMENT)
    void on(PaymentEvent.PaymentInitiated event) {
        order = event;
        commands.sendAndWait(new AccountCommand.PlaceHold(order.debtorAccount(), order.paymentId(), order.amount()));
    }

    @SagaEventHandler(associationProperty = PAYMENT)
    void on(AccountEvent.HoldRefused event) {
        commands.sendAndWait(new PaymentCommand.RejectPayment(order.paymentId(), event.reason()));
    }

    /** Clearing is told what becomes of a settlement account; it may need what is being taken from it. */
    @SagaEventHandler(associationProperty = PAYMENT)
    void on(AccountEvent.SettlementFundsMoved event) {
        Boolean covered = commands.sendAndWait(
                new ClearingCommand.NoteFunds(event.currency(), event.participantId(), event.change()));
        coverTaken = event.change() < 0 && !Boolean.TRUE.equals(covered);
    }

    @SagaEventHandler(associationProperty = PAYMENT)
    void on(AccountEvent.HoldPlaced event) {
        debtorParticipant = event.participantId();
        if (coverTaken) {
            voidHold(StatusReason.INSUFFICIENT_FUNDS);
        } else {
            acceptCredit();
        }
    }

    private void acceptCredit() {
        try {
            commands.sendAndWait(
                    new AccountCommand.AcceptCredit(order.creditorAccount(), order.paymentId(), order.amount()));
        } catch (ProblemException e) {
            if (e.problem() != Problem.NOT_FOUND) {
                throw e;
            }
            voidHold(StatusReason.CREDITOR_ACCOUNT_NOT_FOUND);
        }
    }

    @SagaEventHandler(associationProperty = PAYMENT)
    void on(AccountEvent.HoldVoided event) {
        commands.sendAndWait(
                event.reason() == StatusReason.ORDER_CANCELLED
                        ? new PaymentCommand.EndCancelled(order.paymentId())
                        : new PaymentCommand.RejectPayment(order.paymentId(), event.reason()));
    }

    @SagaEventHandler(associationProperty = PAYMENT)
    void on(AccountEvent.CreditRefused event) {
        voidHold(event.reason());
    }

    @SagaEventHandler(associationProperty = PAYMENT)
    void on(AccountEvent.CreditAccepted event) {
        if (event.participantId().equals(debtorParticipant)) {
            moveMoney(null);
        } else {
            commands.sendAndWait(new ClearingCommand.ClearPayment(
                    order.paymentId(),
                    debtorParticipant,
                    event.participantId(),
                    order.amount(),
                    order.priority(),
                    order.queue(),
                    order.initiatedAt()));
        }
    }

    @SagaEventHandler(associationProperty = PAYMENT)
    void on(AccountEvent.AcceptanceWithdrawn event) {
        voidHold(event.reason());
    }

    @SagaEventHandler(associationProperty = PAYMENT)
    void on(ClearingEvent.ClearingRefused event) {
        withdrawAcceptance(event.reason());
    }

    @SagaEventHandler(associationProperty = PAYMENT)
    void on(QueueEvent.PaymentQueued event) {
        commands.sendAndWait(new PaymentCommand.DeferPayment(order.paymentId()));
    }

    @SagaEventHandler(associationProperty = PAYMENT)
    void on(QueueEvent.QueuedPaymentRemoved event) {
        withdrawAcceptance(event.reason());
    }

    @SagaEventHandler(associationProperty = PAYMENT)
    void on(PaymentEvent.PaymentReleased event) {
        moveMoney(event.cycle());
    }

    @SagaEventHandler(associationProperty = PAYMENT)
    void on(ClearingEvent.PaymentSettled event) {
        Booking.post(commands, event.currency(), event.legs());
        moveMoney(event.cycle());
    }

    @SagaEventHandler(associationProperty = PAYMENT)
    void on(ClearingEvent.PaymentCleared event) {
        moveMoney(event.cycle());
    }

    @EndSaga
    @SagaEventHandler(associationProperty = PAYMENT)
    void on(PaymentEvent.PaymentCompleted event) {
        // The end, with the money moved.
    }

    @EndSaga
    @SagaEventHandler(associationProperty = PAYMENT)
    void on(PaymentEvent.PaymentRejected event) {
        // The end, with everything undone.
    }

    @EndSaga
    @SagaEventHandler(associationProperty = PAYMENT)
    void on(PaymentEvent.PaymentCancelled event) {
        // The end, with everything undone because the sender wished so.
    }

    private void moveMoney(@Nullable CycleId cycle) {
        commands.sendAndWait(new AccountCommand.PostHold(order.debtorAccount(), order.paymentId()));
        commands.sendAndWait(new AccountCommand.PostCredit(order.creditorAccount(), order.paymentId()));
        commands.sendAndWait(new PaymentCommand.CompletePayment(order.paymentId(), cycle));
    }

    private void withdrawAcceptance(StatusReason reason) {
        commands.sendAndWait(new AccountCommand.WithdrawAcceptance(order.creditorAccount(), order.paymentId(), reason));
    }

    private void voidHold(StatusReason reason) {
        commands.sendAndWait(new AccountCommand.VoidHold(order.debtorAccount(), order.paymentId(), reason));
    }
}
