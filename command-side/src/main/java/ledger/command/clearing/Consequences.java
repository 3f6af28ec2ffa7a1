package ledger.command.clearing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Optional;
import ledger.command.clearing.queue.Resolution;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.StatusReason;
import ledger.messages.clearing.ClearingEvent.CapThresholdReached;
import ledger.messages.clearing.ClearingEvent.CycleCutOff;
import ledger.messages.queue.QueueEvent.PaymentsReleased;
import ledger.messages.queue.QueueEvent.QueuedPaymentRemoved;
import ledger.messages.queue.ReleaseCause;
import ledger.messages.settlements.NetMovement;

/** What follows from a decision: alarms, payments that can go on now, and the cut-off by value. */
final class Consequences {

    private final Book book;
    private final Releases releases;

    Consequences(Book book) {
        this.book = book;
        this.releases = new Releases(book);
    }

    void ofPayment(ParticipantId debtor, ParticipantId creditor) {
        alarm(debtor);
        ofMoreLiquidity(creditor);
        cutOffByValue();
    }

    /** Only whoever has payments waiting can do something with more liquidity. */
    void ofMoreLiquidity(ParticipantId participant) {
        if (!book.waiting().queueOf(participant).isEmpty()) {
            lookAgain(ReleaseCause.LIQUIDITY);
        }
    }

    void lookAgain(ReleaseCause cause) {
        if (!book.waiting().isEmpty()) {
            releases.fromTheHeads(cause).ifPresent(this::release);
            cutOffByValue();
        }
    }

    /** Tries to set the new payment off against one that comes the other way, and then against all others. */
    void ofEntry(ParticipantId debtor, ParticipantId creditor) {
        Optional<PaymentsReleased> offset = releases.offset(debtor, creditor);
        if (offset.isPresent()) {
            release(offset.get());
            cutOffByValue();
        } else {
            lookAgain(ReleaseCause.ENTRY);
        }
    }

    /** Looks at everything that waits, and tells once if nothing can go on without new liquidity. */
    void resolve(ReleaseCause cause) {
        if (book.waiting().isEmpty()) {
            return;
        }
        Resolution resolution = releases.resolveAll();
        Optional<PaymentsReleased> released = releases.released(resolution, cause);
        if (released.isPresent()) {
            release(released.get());
        } else {
            releases.deadlock(resolution)
                    .filter(found -> !found.equals(book.deadlock()))
                    .ifPresent(found -> apply(found));
        }
    }

    void remove(PaymentId payment, StatusReason reason) {
        apply(new QueuedPaymentRemoved(book.currency(), payment, reason));
    }

    /** The last look at the queue, what the scheme does with the rest of it, and the next cycle. */
    CycleCutOff cutOff() {
        resolve(ReleaseCause.CUT_OFF);
        if (book.terms().returnedAtCutOff()) {
            book.waiting().all().toList().forEach(payment -> remove(payment, StatusReason.CUT_OFF_PASSED));
        }
        var cutOff =
                new CycleCutOff(book.openCycle().id(), book.openCycle().id().next());
        apply(cutOff);
        return cutOff;
    }

    void cutOffByValue() {
        Money value = book.terms().cutOffValue();
        if (value != null && book.openCycle().gross() >= value.minor()) {
            cutOff();
        }
    }

    private void release(PaymentsReleased event) {
        apply(event);
        event.movements().stream()
                .filter(movement -> movement.net() < 0)
                .map(NetMovement::participantId)
                .forEach(this::alarm);
    }

    void alarm(ParticipantId participant) {
        Member member = book.member(participant);
        int percent = member.alarm(book.terms());
        Money cap = member.cap();
        if (percent > 0 && cap != null) {
            apply(new CapThresholdReached(participant, percent, member.used(cap), cap));
        }
    }
}
