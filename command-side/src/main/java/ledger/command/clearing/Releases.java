package ledger.command.clearing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ledger.command.clearing.queue.BilateralOffset;
import ledger.command.clearing.queue.Gridlock;
import ledger.command.clearing.queue.PaymentQueue;
import ledger.command.clearing.queue.QueuedPayment;
import ledger.command.clearing.queue.Resolution;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.queue.QueueEvent.DeadlockFound;
import ledger.messages.queue.QueueEvent.PaymentsReleased;
import ledger.messages.queue.ReleaseCause;
import ledger.messages.queue.ReleasedPayment;
import ledger.messages.settlements.NetMovement;
import ledger.messages.settlements.Shortfall;

/** Decides which of the waiting payments go on together, and tells what it would take if none can. */
final class Releases {

    /**
     * How many payments are looked at while others wait for the answer. Longer queues are looked at from their heads,
     * each as far as this number allows, and wholly by the timer and at the cut-off.
     */
    static final int AT_ONCE = 1_000;

    private final Book book;

    Releases(Book book) {
        this.book = book;
    }

    /** The largest set of all that wait. */
    Resolution resolveAll() {
        return resolve(Integer.MAX_VALUE);
    }

    /** The largest set among the heads of the queues. */
    Optional<PaymentsReleased> fromTheHeads(ReleaseCause cause) {
        int queues = Math.max(1, book.waiting().queues().size());
        return released(resolve(Math.max(1, AT_ONCE / queues)), cause);
    }

    /** The debtor's payments to one other and that one's to it, set off against each other. */
    Optional<PaymentsReleased> offset(ParticipantId debtor, ParticipantId creditor) {
        if (!book.isActive(debtor) || !book.isActive(creditor)) {
            return Optional.empty();
        }
        Map<ParticipantId, Long> liquidity = Map.of(debtor, book.liquidity(debtor), creditor, book.liquidity(creditor));
        WaitingPayments waiting = book.waiting();
        return released(
                BilateralOffset.between(
                        liquidity,
                        waiting.queueOf(debtor),
                        waiting.queueOf(creditor),
                        book.terms().releaseRule()),
                ReleaseCause.ENTRY);
    }

    Optional<PaymentsReleased> released(Resolution resolution, ReleaseCause cause) {
        List<QueuedPayment> settled = resolution.settled();
        List<NetMovement> movements = new ArrayList<>();
        resolution.movements().forEach((participant, net) -> movements.add(new NetMovement(participant, net)));
        long turnover = settled.stream().mapToLong(QueuedPayment::minor).sum();
        if (settled.isEmpty() || !book.openCycle().hasRoomFor(turnover, movements)) {
            return Optional.empty();
        }
        return Optional.of(new PaymentsReleased(
                book.openCycle().id(),
                cause,
                book.terms().model(),
                settled.stream().map(this::payment).toList(),
                movements,
                book.terms().model().isDeferred()
                        ? List.of()
                        : book.closed().grossLegs(settled.get(0).id(), movements)));
    }

    /** What is told of a resolution in which nothing could be released; empty if nothing waits to be. */
    Optional<DeadlockFound> deadlock(Resolution resolution) {
        if (!resolution.isDeadlock()) {
            return Optional.empty();
        }
        List<QueuedPayment> candidates = candidates(Integer.MAX_VALUE).toList();
        return Optional.of(new DeadlockFound(
                book.currency(),
                candidates.size(),
                money(candidates.stream().mapToLong(QueuedPayment::minor).sum()),
                resolution.topUps().entrySet().stream()
                        .map(topUp -> new Shortfall(topUp.getKey(), money(Math.min(topUp.getValue(), Money.MAX_MINOR))))
                        .toList()));
    }

    private Resolution resolve(int mostOfEach) {
        Map<ParticipantId, Long> liquidity = new HashMap<>();
        List<QueuedPayment> candidates = candidates(mostOfEach).toList();
        for (QueuedPayment payment : candidates) {
            liquidity.computeIfAbsent(payment.debtor(), book::liquidity);
            liquidity.computeIfAbsent(payment.creditor(), book::liquidity);
        }
        return Gridlock.resolve(liquidity, candidates, book.terms().releaseRule());
    }

    /** The beginnings of the queues, without what is held or concerns someone who may not send or receive. */
    private Stream<QueuedPayment> candidates(int mostOfEach) {
        return book.waiting().queues().stream().flatMap(queue -> active(queue).limit(mostOfEach));
    }

    private Stream<QueuedPayment> active(PaymentQueue queue) {
        return book.isActive(queue.debtor())
                ? queue.active().filter(payment -> book.isActive(payment.creditor()))
                : Stream.empty();
    }

    private ReleasedPayment payment(QueuedPayment payment) {
        return new ReleasedPayment(payment.id(), payment.debtor(), payment.creditor(), money(payment.minor()));
    }

    private Money money(long minor) {
        return new Money(minor, book.currency());
    }
}
