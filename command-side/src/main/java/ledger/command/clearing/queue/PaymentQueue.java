package ledger.command.clearing.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.clearing.ReleaseRule;
import ledger.messages.payments.Priority;
import org.jspecify.annotations.Nullable;

/**
 * The payments of one participant that wait for liquidity, HIGH before NORMAL and within a priority in the order of
 * arrival (the rules of MAS and ABS, Project Ubin phase 2). A payment that is held keeps its place, and is passed
 * over. Each change takes logarithmic time.
 */
public final class PaymentQueue {

    private final ParticipantId debtor;
    private final NavigableSet<QueuedPayment> order = new TreeSet<>(QueuedPayment.QUEUE_ORDER);
    private final Map<PaymentId, QueuedPayment> byId = new HashMap<>();

    private PaymentQueue(ParticipantId debtor) {
        this.debtor = debtor;
    }

    public static PaymentQueue of(ParticipantId debtor) {
        return new PaymentQueue(debtor);
    }

    /** A queue with these payments of one debtor, in whatever order they are given. */
    public static PaymentQueue of(ParticipantId debtor, Collection<QueuedPayment> payments) {
        PaymentQueue queue = new PaymentQueue(debtor);
        payments.forEach(queue::append);
        return queue;
    }

    public ParticipantId debtor() {
        return debtor;
    }

    /** In queue order. */
    public List<QueuedPayment> payments() {
        return List.copyOf(order);
    }

    public boolean isEmpty() {
        return order.isEmpty();
    }

    /** Takes one payment more: behind all that are of its priority and arrived before it. */
    public PaymentQueue append(QueuedPayment payment) {
        if (!payment.debtor().equals(debtor)) {
            throw new IllegalArgumentException("a queue has one sender: " + debtor);
        }
        if (byId.putIfAbsent(payment.id(), payment) != null) {
            throw new IllegalArgumentException("already queued: " + payment.id());
        }
        order.add(payment);
        return this;
    }

    /** The payment moves to where it had stood had it had this priority from the beginning. */
    public PaymentQueue prioritize(PaymentId id, Priority priority) {
        return change(id, payment -> payment.withPriority(priority));
    }

    /** The payment is passed over until it is reactivated. */
    public PaymentQueue hold(PaymentId id) {
        return change(id, payment -> payment.withHeld(true));
    }

    public PaymentQueue reactivate(PaymentId id) {
        return change(id, payment -> payment.withHeld(false));
    }

    /** Takes the payment out, because it is cancelled, expired or settled. */
    public PaymentQueue remove(PaymentId id) {
        order.remove(payment(id));
        byId.remove(id);
        return this;
    }

    /**
     * The payment of this id.
     *
     * @throws IllegalArgumentException when it is not queued here
     */
    public QueuedPayment payment(PaymentId id) {
        QueuedPayment payment = byId.get(id);
        if (payment == null) {
            throw new IllegalArgumentException("not queued: " + id);
        }
        return payment;
    }

    /** The payments that settlement considers, in queue order. */
    public Stream<QueuedPayment> active() {
        return order.stream().filter(QueuedPayment::active);
    }

    /** What would be left, below zero lack, after each payment in turn; a held one takes nothing. */
    public List<Long> cumulativePositions(long liquidity) {
        var positions = new ArrayList<Long>();
        long position = liquidity;
        for (QueuedPayment payment : order) {
            position = payment.active() ? Math.subtractExact(position, payment.minor()) : position;
            positions.add(position);
        }
        return positions;
    }

    /**
     * Whether a new payment need not wait: it can be paid, and none of its priority or a higher one waits before it.
     */
    public boolean letsPass(Priority priority, long minor, long liquidity) {
        boolean overtakes = active().findFirst()
                .filter(head -> head.priority().compareTo(priority) <= 0)
                .isPresent();
        return !overtakes && minor <= liquidity;
    }

    /** What can be paid one by one, from the head of the queue, with this liquidity and nothing coming in. */
    public List<QueuedPayment> payable(long liquidity, ReleaseRule rule) {
        var payable = new ArrayList<QueuedPayment>();
        long left = liquidity;
        for (QueuedPayment payment : active().toList()) {
            if (payment.minor() <= left) {
                payable.add(payment);
                left -= payment.minor();
            } else if (rule == ReleaseRule.FIFO) {
                break;
            }
        }
        return payable;
    }

    /** Two queues are equal if the same payments wait in them in the same way, as after a replay. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PaymentQueue queue && debtor.equals(queue.debtor) && byId.equals(queue.byId);
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }

    private PaymentQueue change(PaymentId id, UnaryOperator<QueuedPayment> change) {
        QueuedPayment before = payment(id);
        QueuedPayment after = change.apply(before);
        order.remove(before);
        order.add(after);
        byId.put(id, after);
        return this;
    }
}
