package ledger.command.clearing;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ledger.command.clearing.ClearingSnapshot.Waiting;
import ledger.command.clearing.queue.PaymentQueue;
import ledger.command.clearing.queue.QueuedPayment;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.queue.QueueEvent.PaymentQueued;

/** All payments of a currency that wait for liquidity, in one queue for each debtor's participant. */
final class WaitingPayments {

    /** A waiting payment and when it must have been released. */
    private record Deadline(Instant at, PaymentId payment) {
        static final Comparator<Deadline> ORDER = comparing(Deadline::at)
                .thenComparing(deadline -> deadline.payment().value());
    }

    private final Map<ParticipantId, PaymentQueue> queues = new TreeMap<>();
    private final Map<PaymentId, ParticipantId> debtors = new HashMap<>();
    private final Map<PaymentId, Deadline> deadlines = new HashMap<>();
    private final NavigableSet<Deadline> byDeadline = new TreeSet<>(Deadline.ORDER);
    private long arrivals;
    private long value;

    int count() {
        return debtors.size();
    }

    boolean isEmpty() {
        return debtors.isEmpty();
    }

    /** The sum of all amounts, in minor units. */
    long value() {
        return value;
    }

    boolean contains(PaymentId payment) {
        return debtors.containsKey(payment);
    }

    PaymentQueue queueOf(ParticipantId debtor) {
        PaymentQueue queue = queues.get(debtor);
        return queue == null ? PaymentQueue.of(debtor) : queue;
    }

    QueuedPayment payment(PaymentId id) {
        return queueOfPayment(id).payment(id);
    }

    Collection<PaymentQueue> queues() {
        return queues.values();
    }

    /** Those that have waited as long as they may, the longest first. */
    List<PaymentId> expired(Instant now) {
        return byDeadline.stream()
                .takeWhile(deadline -> !deadline.at().isAfter(now))
                .map(Deadline::payment)
                .toList();
    }

    Stream<PaymentId> all() {
        return byDeadline.stream().map(Deadline::payment);
    }

    /** What events have told once, taken from a snapshot. */
    void restore(ClearingSnapshot snapshot) {
        snapshot.waiting().forEach(waiting -> add(waiting.payment(), waiting.expiresAt()));
        arrivals = snapshot.arrivals();
    }

    List<Waiting> snapshot() {
        return byDeadline.stream()
                .map(deadline -> new Waiting(payment(deadline.payment()), deadline.at()))
                .toList();
    }

    /** How many payments have ever waited. */
    long arrivals() {
        return arrivals;
    }

    void add(PaymentQueued event) {
        QueuedPayment payment = new QueuedPayment(
                event.paymentId(),
                event.debtorParticipant(),
                event.creditorParticipant(),
                event.amount().minor(),
                event.priority(),
                arrivals++,
                false);
        add(payment, event.expiresAt());
    }

    private void add(QueuedPayment payment, Instant expiresAt) {
        Deadline deadline = new Deadline(expiresAt, payment.id());
        queues.computeIfAbsent(payment.debtor(), PaymentQueue::of).append(payment);
        debtors.put(payment.id(), payment.debtor());
        deadlines.put(payment.id(), deadline);
        byDeadline.add(deadline);
        value += payment.minor();
    }

    void change(PaymentId payment, Consumer<PaymentQueue> change) {
        change.accept(queueOfPayment(payment));
    }

    void remove(PaymentId payment) {
        PaymentQueue queue = queueOfPayment(payment);
        value -= queue.payment(payment).minor();
        queue.remove(payment);
        if (queue.isEmpty()) {
            queues.remove(queue.debtor());
        }
        debtors.remove(payment);
        Deadline deadline = deadlines.remove(payment);
        if (deadline != null) {
            byDeadline.remove(deadline);
        }
    }

    private PaymentQueue queueOfPayment(PaymentId payment) {
        ParticipantId debtor = debtors.get(payment);
        if (debtor == null) {
            throw new IllegalArgumentException("not queued: " + payment);
        }
        return queueOf(debtor);
    }
}
