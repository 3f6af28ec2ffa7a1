package ledger.command.whatif;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.clearing.ClearingEvent.TermsAgreed;
import ledger.messages.clearing.ClearingTerms;
import ledger.messages.queue.QueueEvent.PaymentQueued;
import ledger.messages.queue.QueueEvent.PaymentsReleased;
import ledger.messages.queue.QueueEvent.QueuedPaymentRemoved;
import ledger.messages.queue.QueueEvent.QueueingAgreed;
import org.jspecify.annotations.Nullable;

/** What one can tell of a clearing from its events: its terms, what waits, and whose payments do without asking. */
final class Known {

    private static final Comparator<PaymentQueued> DEADLINE = Comparator.comparing(PaymentQueued::expiresAt)
            .thenComparing(queued -> queued.paymentId().value());

    private final Map<PaymentId, PaymentQueued> waiting = new HashMap<>();
    private final NavigableSet<PaymentQueued> byDeadline = new TreeSet<>(DEADLINE);
    private final Set<ParticipantId> queueing = new TreeSet<>(Comparator.comparing(ParticipantId::value));
    private ClearingTerms terms = ClearingTerms.DEFAULT;

    void see(Object event) {
        if (event instanceof PaymentQueued queued) {
            waiting.put(queued.paymentId(), queued);
            byDeadline.add(queued);
        } else if (event instanceof QueuedPaymentRemoved removed) {
            leave(removed.paymentId());
        } else if (event instanceof PaymentsReleased released) {
            released.payments().forEach(payment -> leave(payment.paymentId()));
        } else if (event instanceof TermsAgreed agreed) {
            terms = agreed.terms();
        } else if (event instanceof QueueingAgreed agreed) {
            if (agreed.queueing()) {
                queueing.add(agreed.participantId());
            } else {
                queueing.remove(agreed.participantId());
            }
        }
    }

    private void leave(PaymentId payment) {
        PaymentQueued queued = waiting.remove(payment);
        if (queued != null) {
            byDeadline.remove(queued);
        }
    }

    ClearingTerms terms() {
        return terms;
    }

    boolean waits(PaymentId payment) {
        return waiting.containsKey(payment);
    }

    /** A payment as it was queued; null if it does not wait. */
    @Nullable
    PaymentQueued waiting(PaymentId payment) {
        return waiting.get(payment);
    }

    int count() {
        return waiting.size();
    }

    /** The sum of what waits, in minor units. */
    long value() {
        return waiting.values().stream()
                .mapToLong(queued -> queued.amount().minor())
                .sum();
    }

    /** Those that waited as long as they may, and for which this is so, in the order of their deadlines. */
    List<PaymentId> expired(Instant now, Predicate<PaymentId> so) {
        return byDeadline.stream()
                .takeWhile(queued -> !queued.expiresAt().isAfter(now))
                .map(PaymentQueued::paymentId)
                .filter(so)
                .toList();
    }

    /** The participants whose payments wait even where they do not ask for it. */
    List<ParticipantId> queueing() {
        return List.copyOf(queueing);
    }
}
