package ledger.command.clearing.queue;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.util.Comparator;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.payments.Priority;

/**
 * A payment between two participants that waits for liquidity.
 *
 * @param minor the amount in minor units, more than zero
 * @param arrival its place by time: larger than that of every payment that was queued before it
 * @param held whether its sender wants it passed over until it is reactivated
 */
public record QueuedPayment(
        PaymentId id,
        ParticipantId debtor,
        ParticipantId creditor,
        long minor,
        Priority priority,
        long arrival,
        boolean held) {

    /** HIGH before NORMAL, and within a priority in the order of arrival. */
    public static final Comparator<QueuedPayment> QUEUE_ORDER = comparing(QueuedPayment::priority)
            .thenComparingLong(QueuedPayment::arrival)
            .thenComparing(payment -> payment.id().value());

    /** What is given up first where order may be broken: NORMAL before HIGH, then the largest, then the youngest. */
    static final Comparator<QueuedPayment> LARGEST_FIRST = comparing(QueuedPayment::priority)
            .reversed()
            .thenComparing(comparingLong(QueuedPayment::minor).reversed())
            .thenComparing(comparingLong(QueuedPayment::arrival).reversed());

    public QueuedPayment {
        if (minor <= 0) {
            throw new IllegalArgumentException("a payment is more than zero: " + minor);
        }
        if (debtor.equals(creditor)) {
            throw new IllegalArgumentException("a book transfer does not wait for liquidity: " + id);
        }
    }

    /** Whether settlement considers it. */
    public boolean active() {
        return !held;
    }

    QueuedPayment withPriority(Priority other) {
        return new QueuedPayment(id, debtor, creditor, minor, other, arrival, held);
    }

    QueuedPayment withHeld(boolean other) {
        return new QueuedPayment(id, debtor, creditor, minor, priority, arrival, other);
    }
}
