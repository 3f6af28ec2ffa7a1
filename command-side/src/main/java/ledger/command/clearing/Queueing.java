package ledger.command.clearing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.function.Predicate;
import ledger.command.clearing.queue.QueuedPayment;
import ledger.messages.PaymentId;
import ledger.messages.StatusReason;
import ledger.messages.clearing.ClearingCommand.ClearPayment;
import ledger.messages.queue.QueueCommand;
import ledger.messages.queue.QueueEvent;
import ledger.messages.queue.ReleaseCause;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The part of a clearing that lets payments wait for liquidity, in the order their senders want. */
class Queueing {

    private final Book book;
    private final Consequences consequences;

    Queueing(Book book) {
        this.book = book;
        this.consequences = new Consequences(book);
    }

    void enter(ClearPayment payment) {
        apply(new QueueEvent.PaymentQueued(
                payment.paymentId(),
                payment.debtorParticipant(),
                payment.creditorParticipant(),
                payment.amount(),
                payment.priority(),
                payment.initiatedAt().plusSeconds(book.terms().queueSeconds())));
        consequences.ofEntry(payment.debtorParticipant(), payment.creditorParticipant());
    }

    @CommandHandler
    void handle(QueueCommand.AgreeQueueing c) {
        if (book.member(c.participantId()).isQueueing() != c.queueing()) {
            apply(new QueueEvent.QueueingAgreed(c.currency(), c.participantId(), c.queueing()));
        }
    }

    @CommandHandler
    void handle(QueueCommand.PrioritizeQueued c) {
        if (waits(c.paymentId(), payment -> payment.priority() != c.priority())) {
            apply(new QueueEvent.QueuedPaymentPrioritized(c.currency(), c.paymentId(), c.priority()));
            consequences.lookAgain(ReleaseCause.REORDERING);
        }
    }

    @CommandHandler
    void handle(QueueCommand.HoldQueued c) {
        if (waits(c.paymentId(), payment -> !payment.held())) {
            apply(new QueueEvent.QueuedPaymentHeld(c.currency(), c.paymentId()));
            consequences.lookAgain(ReleaseCause.REORDERING);
        }
    }

    @CommandHandler
    void handle(QueueCommand.ReactivateQueued c) {
        if (waits(c.paymentId(), QueuedPayment::held)) {
            apply(new QueueEvent.QueuedPaymentReactivated(c.currency(), c.paymentId()));
            consequences.lookAgain(ReleaseCause.REORDERING);
        }
    }

    @CommandHandler
    void handle(QueueCommand.RemoveQueued c) {
        if (waits(c.paymentId(), payment -> true)) {
            consequences.remove(c.paymentId(), c.reason());
            consequences.lookAgain(ReleaseCause.REORDERING);
        }
    }

    @CommandHandler
    QueueOutcome handle(QueueCommand.ResolveQueue c) {
        List<PaymentId> expired = book.waiting().expired(c.now());
        expired.forEach(payment -> consequences.remove(payment, StatusReason.SETTLEMENT_TIMEOUT));
        int before = book.waiting().count();
        consequences.resolve(c.cause());
        int after = book.waiting().count();
        consequences.cutOffByValue();
        return new QueueOutcome(expired.size(), before - after, book.waiting().count());
    }

    /** A payment may have been released in the same moment in which its sender wanted something of it. */
    private boolean waits(PaymentId payment, Predicate<QueuedPayment> so) {
        return book.waiting().contains(payment) && so.test(book.waiting().payment(payment));
    }

    @EventSourcingHandler
    void on(QueueEvent.QueueingAgreed e) {
        book.record(e.participantId()).letQueue(e.queueing());
    }

    @EventSourcingHandler
    void on(QueueEvent.PaymentQueued e) {
        book.waiting().add(e);
    }

    @EventSourcingHandler
    void on(QueueEvent.PaymentsReleased e) {
        book.release(e);
    }

    @EventSourcingHandler
    void on(QueueEvent.QueuedPaymentRemoved e) {
        book.waiting().remove(e.paymentId());
    }

    @EventSourcingHandler
    void on(QueueEvent.QueuedPaymentPrioritized e) {
        book.waiting().change(e.paymentId(), queue -> queue.prioritize(e.paymentId(), e.priority()));
    }

    @EventSourcingHandler
    void on(QueueEvent.QueuedPaymentHeld e) {
        book.waiting().change(e.paymentId(), queue -> queue.hold(e.paymentId()));
    }

    @EventSourcingHandler
    void on(QueueEvent.QueuedPaymentReactivated e) {
        book.waiting().change(e.paymentId(), queue -> queue.reactivate(e.paymentId()));
    }

    @EventSourcingHandler
    void on(QueueEvent.DeadlockFound e) {
        book.note(e);
    }
}
