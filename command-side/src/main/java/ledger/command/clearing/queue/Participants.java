package ledger.command.clearing.queue;

import static java.util.Comparator.comparingLong;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;

/** Where everyone would stand if the supposed payments settled; each step changes only the two that it concerns. */
final class Participants {

    static final Comparator<Participant> MOST_NEGATIVE_FIRST =
            comparingLong(Participant::position).thenComparing(Participant::id);

    private final Map<ParticipantId, Participant> byId = new HashMap<>();
    private final Set<PaymentId> supposed = new HashSet<>();
    private final TreeSet<Participant> deficient;

    /** One participant: its position, and those of its payments that may be taken back, the next one last. */
    static final class Participant {
        private final ParticipantId id;
        private final long opening;
        private final Deque<QueuedPayment> revocable = new ArrayDeque<>();
        private long position;

        private Participant(ParticipantId id, long opening) {
            this.id = id;
            this.opening = opening;
            this.position = opening;
        }

        ParticipantId id() {
            return id;
        }

        long position() {
            return position;
        }

        private boolean isDeficient() {
            return position < 0 && !revocable.isEmpty();
        }

        private long lacking() {
            return isDeficient() ? Math.negateExact(position) : 0;
        }

        private long movement() {
            return Math.subtractExact(position, opening);
        }
    }

    /** Begins with what everyone has; the choice says which deficient participant comes first, in a total order. */
    Participants(Map<ParticipantId, Long> liquidity, Comparator<Participant> choice) {
        liquidity.forEach((id, minor) -> byId.put(id, new Participant(id, minor)));
        deficient = new TreeSet<>(choice);
    }

    /** Supposes that these settle too; from now on only they may be taken back, each sender's last one first. */
    void suppose(Collection<QueuedPayment> payments) {
        byId.values().forEach(participant -> participant.revocable.clear());
        for (QueuedPayment payment : payments) {
            settle(payment);
            participant(payment.debtor()).revocable.addLast(payment);
        }
    }

    /** Takes payments back until no sender of one that is left is below zero. */
    void takeBack() {
        byId.values().forEach(this::note);
        while (!deficient.isEmpty()) {
            Participant debtor = deficient.first();
            QueuedPayment payment = debtor.revocable.getLast();
            Participant creditor = participant(payment.creditor());
            deficient.remove(debtor);
            deficient.remove(creditor);
            debtor.revocable.removeLast();
            supposed.remove(payment.id());
            move(payment.creditor(), payment.debtor(), payment.minor());
            note(debtor);
            note(creditor);
        }
    }

    /** Settles those that their senders can pay, one after the other, as they stand then. */
    void add(Collection<QueuedPayment> payments) {
        for (QueuedPayment payment : payments) {
            if (payment.minor() <= participant(payment.debtor()).position) {
                settle(payment);
            }
        }
    }

    boolean settles(QueuedPayment payment) {
        return supposed.contains(payment.id());
    }

    /** How far below zero each sender is. */
    SortedMap<ParticipantId, Long> lacking() {
        return amounts(Participant::lacking);
    }

    /** What each has gained or lost since the beginning. */
    SortedMap<ParticipantId, Long> movements() {
        return amounts(Participant::movement);
    }

    private SortedMap<ParticipantId, Long> amounts(ToLongFunction<Participant> amount) {
        var amounts = new TreeMap<ParticipantId, Long>();
        byId.forEach((id, participant) -> amounts.put(id, amount.applyAsLong(participant)));
        amounts.values().removeIf(minor -> minor == 0);
        return amounts;
    }

    private void settle(QueuedPayment payment) {
        if (!supposed.add(payment.id())) {
            throw new IllegalArgumentException("queued twice: " + payment.id());
        }
        move(payment.debtor(), payment.creditor(), payment.minor());
    }

    private void move(ParticipantId from, ParticipantId to, long minor) {
        Participant sender = participant(from);
        Participant receiver = participant(to);
        sender.position = Math.subtractExact(sender.position, minor);
        receiver.position = Math.addExact(receiver.position, minor);
    }

    private void note(Participant participant) {
        if (participant.isDeficient()) {
            deficient.add(participant);
        }
    }

    private Participant participant(ParticipantId id) {
        return byId.computeIfAbsent(id, unnamed -> new Participant(unnamed, 0));
    }
}
