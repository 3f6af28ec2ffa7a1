package ledger.saga.payments;

import ledger.messages.CycleId;
import ledger.messages.ParticipantId;
import ledger.messages.Problem;
import ledger.messages.ProblemException;
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
import ledger.messages.payments.PaymentCommand.RejectPayment;
import ledger.messages.payments.PaymentEvent.PaymentCompleted;
import ledger.messages.payments.PaymentEvent.PaymentInitiated;
import ledger.messages.payments.PaymentEvent.PaymentRejected;
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
 * upwards: each is undone directly below where it is taken. After the pivot there is only forward.
 */
@Saga
public class PaymentSaga {

    private static final String PAYMENT = "paymentId";

    @Autowired
    private transient CommandGateway commands;

    private PaymentInitiated order;
    private ParticipantId debtorParticipant;

    /** Axon creates a saga empty and hands it the event that started it, so nobody sees the order missing. */
    @SuppressWarnings("NullAway.Init")
    public PaymentSaga() {}

    /** Gives the saga its way to the aggregates; it is not part of what is stored of a waiting saga. */
    public void commandsThrough(CommandGateway gateway) {
        this.commands = gateway;
    }

    @StartSaga
    @SagaEventHandler(associationProperty = PAYMENT)
    void on(PaymentInitiated event) {
        order = event;
        commands.sendAndWait(new PlaceHold(order.debtorAccount(), order.paymentId(), order.amount()));
    }

    @SagaEventHandler(associationProperty = PAYMENT)
    void on(HoldRefused event) {
        commands.sendAndWait(new RejectPayment(order.paymentId(), event.reason()));
    }

    @SagaEventHandler(associationProperty = PAYMENT)
    void on(HoldPlaced event) {
        debtorParticipant = event.participantId();
        try {
            commands.sendAndWait(new AcceptCredit(order.creditorAccount(), order.paymentId(), order.amount()));
        } catch (ProblemException e) {
            if (e.problem() != Problem.NOT_FOUND) {
                throw e;
            }
            voidHold(StatusReason.CREDITOR_ACCOUNT_NOT_FOUND);
        }
    }

    @SagaEventHandler(associationProperty = PAYMENT)
    void on(HoldVoided event) {
        commands.sendAndWait(new RejectPayment(order.paymentId(), event.reason()));
    }

    @SagaEventHandler(associationProperty = PAYMENT)
    void on(CreditRefused event) {
        voidHold(event.reason());
    }

    @SagaEventHandler(associationProperty = PAYMENT)
    void on(CreditAccepted event) {
        if (event.participantId().equals(debtorParticipant)) {
            moveMoney(null);
        } else {
            commands.sendAndWait(
                    new ClearPayment(order.paymentId(), debtorParticipant, event.participantId(), order.amount()));
        }
    }

    @SagaEventHandler(associationProperty = PAYMENT)
    void on(AcceptanceWithdrawn event) {
        voidHold(event.reason());
    }

    @SagaEventHandler(associationProperty = PAYMENT)
    void on(ClearingRefused event) {
        commands.sendAndWait(new WithdrawAcceptance(order.creditorAccount(), order.paymentId(), event.reason()));
    }

    @SagaEventHandler(associationProperty = PAYMENT)
    void on(PaymentCleared event) {
        moveMoney(event.cycle());
    }

    @EndSaga
    @SagaEventHandler(associationProperty = PAYMENT)
    void on(PaymentCompleted event) {
        // The end, with the money moved.
    }

    @EndSaga
    @SagaEventHandler(associationProperty = PAYMENT)
    void on(PaymentRejected event) {
        // The end, with everything undone.
    }

    private void moveMoney(@Nullable CycleId cycle) {
        commands.sendAndWait(new PostHold(order.debtorAccount(), order.paymentId()));
        commands.sendAndWait(new PostCredit(order.creditorAccount(), order.paymentId()));
        commands.sendAndWait(new CompletePayment(order.paymentId(), cycle));
    }

    private void voidHold(StatusReason reason) {
        commands.sendAndWait(new VoidHold(order.debtorAccount(), order.paymentId(), reason));
    }
}
