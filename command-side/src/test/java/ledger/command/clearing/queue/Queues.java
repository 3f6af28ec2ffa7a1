package ledger.command.clearing.queue;

import static ledger.messages.clearing.Matrices.bank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.clearing.Matrices;
import ledger.messages.clearing.Obligation;
import ledger.messages.payments.Priority;

/** Queued payments in short: the n-th one of {@code "A>B 5, B>A 7"} has the id {@code id(n)} and arrived n-th. */
final class Queues {

    private Queues() {}

    static PaymentId id(long number) {
        return new PaymentId(new UUID(0, number));
    }

    static long number(QueuedPayment payment) {
        return payment.id().value().getLeastSignificantBits();
    }

    static List<QueuedPayment> queue(String payments) {
        var queue = new ArrayList<QueuedPayment>();
        for (Obligation payment : Matrices.payments(payments)) {
            queue.add(queued(payment, queue.size() + 1, Priority.NORMAL));
        }
        return queue;
    }

    static QueuedPayment queued(Obligation payment, long number, Priority priority) {
        return new QueuedPayment(
                id(number), payment.debtor(), payment.creditor(), payment.minor(), priority, number, false);
    }

    /** The queue of one bank's payments. */
    static PaymentQueue queueOf(String letter, Collection<QueuedPayment> payments) {
        return PaymentQueue.of(
                bank(letter),
                payments.stream().filter(p -> p.debtor().equals(bank(letter))).toList());
    }

    static List<Long> numbers(Collection<QueuedPayment> payments) {
        return payments.stream().map(Queues::number).toList();
    }

    static SortedMap<ParticipantId, Long> closing(Map<ParticipantId, Long> opening, Resolution resolution) {
        var closing = new TreeMap<>(opening);
        resolution.movements().forEach((participant, minor) -> closing.merge(participant, minor, Math::addExact));
        return closing;
    }
}
