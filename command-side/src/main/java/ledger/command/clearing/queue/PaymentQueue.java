package ledger.command.clearing.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.payments.Priority;

/**
 * The payments of one participant that wait for liquidity, HIGH before NORMAL and within a priority in the order of
 * arrival (the rules of MAS and ABS, Project Ubin phase 2). A payment that is held keeps its place, and is passed
 * over.
 *
 * @param payments in queue order
 */
public record PaymentQueue(ParticipantId debtor, List<QueuedPayment> payments) {

    public PaymentQueue {
        if (payments.stream().anyMatch(payment -> !payment.debtor().equals(debtor))) {
            throw new IllegalArgumentException("a queue has one sender: " + debtor);
        }
        payments = payments.stream().sorted(QueuedPayment.QUEUE_ORDER).toList();
    }

    public static PaymentQueue of(ParticipantId debtor) {
        return new PaymentQueue(debtor, List.of());
    }

    /** The queue with one payment more: behind all that are of its priority and arrived before it. */
    public PaymentQueue append(QueuedPayment payment) {
        if (payments.stream().anyMatch(queued -> queued.id().equals(payment.id()))) {
            throw new IllegalArgumentException("already queued: " + payment.id());
        }
        return new PaymentQueue(
                debtor, Stream.concat(payments.stream(), Stream.of(payment)).toList());
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
        int place = placeOf(id);
        var rest = new ArrayList<>(payments);
        rest.remove(place);
        return new PaymentQueue(debtor, rest);
    }

    /** The payments that settlement considers, in queue order. */
    public List<QueuedPayment> active() {
        return payments.stream().filter(QueuedPayment::active).toList();
    }

    /** What would be left, below zero lack, after each payment in turn; a held one takes nothing. */
    public List<Long> cumulativePositions(long liquidity) {
        var positions = new ArrayList<Long>();
        long position = liquidity;
        for (QueuedPayment payment : payments) {
            position = payment.active() ? Math.subtractExact(position, payment.minor()) : position;
            positions.add(position);
        }
        return positions;
    }

    /**
     * Whether a new payment need not wait: it can be paid, and none of its priority or a higher one waits before it.
     */
    public boolean letsPass(Priority priority, long minor, long liquidity) {
        boolean overtakes = payments.stream()
                .filter(QueuedPayment::active)
                .anyMatch(queued -> queued.priority().compareTo(priority) <= 0);
        return !overtakes && minor <= liquidity;
    }

    /** What can be paid one by one, from the head of the queue, with this liquidity and nothing coming in. */
    public List<QueuedPayment> payable(long liquidity, ReleaseRule rule) {
        var payable = new ArrayList<QueuedPayment>();
        long left = liquidity;
        for (QueuedPayment payment : active()) {
            if (payment.minor() <= left) {
                payable.add(payment);
                left -= payment.minor();
            } else if (rule == ReleaseRule.FIFO) {
                break;
            }
        }
        return payable;
    }

    private PaymentQueue change(PaymentId id, UnaryOperator<QueuedPayment> change) {
        int place = placeOf(id);
        var changed = new ArrayList<>(payments);
        changed.set(place, change.apply(changed.get(place)));
        return new PaymentQueue(debtor, changed);
    }

    private int placeOf(PaymentId id) {
        for (int place = 0; place < payments.size(); place++) {
            if (payments.get(place).id().equals(id)) {
                return place;
            }
        }
        throw new IllegalArgumentException("not queued: " + id);
    }
}
