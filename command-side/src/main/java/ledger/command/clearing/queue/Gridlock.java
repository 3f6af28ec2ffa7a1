package ledger.command.clearing.queue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import ledger.messages.ParticipantId;
import ledger.messages.clearing.ReleaseRule;

/**
 * Finds the payments that nobody can pay one by one but all can pay at once.
 *
 * <p>In the order of the queues this is the algorithm of Bech and Soramäki (EAF2; TARGET2's "partial
 * optimisation"): suppose that everything settles; while someone ends below zero, take back the last payment in its
 * queue. What is left is the largest set, in number and in value, whose payments are the beginnings of the queues
 * and leave nobody below zero. There is exactly one such set, whoever's payments are taken back first: two sets
 * that can settle can also settle together, for each sender sends no more than in one of them, and receives no
 * less.
 *
 * <p>That holds as long as nothing limits what a participant may receive, and nothing limits it towards a single
 * other one (bilateral limits, net credit caps): with these a larger set may become impossible, there need not be a
 * largest one, and who is taken first would decide. So the order is fixed already: the most negative first, ties by
 * id.
 *
 * <p>The work is one step a payment, each logarithmic in the number of participants; payments given in queue order
 * need no sorting.
 *
 * <p>With bypass the rest is tried again, without regard to the order within a queue: what settles then is at least
 * what settles in order, but it is neither the most possible nor independent of the choice, which is therefore
 * fixed.
 */
public final class Gridlock {

    private Gridlock() {}

    /** Resolves in the order of the queues. */
    public static Resolution resolve(Map<ParticipantId, Long> liquidity, Collection<QueuedPayment> queued) {
        return resolve(liquidity, queued, ReleaseRule.FIFO);
    }

    /**
     * Decides which of the queued payments settle; held ones are passed over.
     *
     * @param liquidity what each participant may spend, in minor units, with its credit line or cap; whoever is not
     *     named has none. Whoever is below zero already sends nothing unless what it receives brings it back to
     *     zero.
     * @param queued the payments of all queues, together, in any order
     * @throws ArithmeticException when a participant's payments do not fit into 64 bits
     */
    public static Resolution resolve(
            Map<ParticipantId, Long> liquidity, Collection<QueuedPayment> queued, ReleaseRule rule) {
        return resolve(liquidity, queued, rule, Participants.MOST_NEGATIVE_FIRST);
    }

    static Resolution resolve(
            Map<ParticipantId, Long> liquidity,
            Collection<QueuedPayment> queued,
            ReleaseRule rule,
            Comparator<Participants.Participant> choice) {
        List<QueuedPayment> active = queued.stream()
                .filter(QueuedPayment::active)
                .sorted(QueuedPayment.QUEUE_ORDER)
                .toList();
        var participants = new Participants(liquidity, choice);
        participants.suppose(active);
        var topUps = participants.lacking();
        participants.takeBack();
        if (rule == ReleaseRule.FIFO_BYPASS) {
            overtake(participants, active);
        }
        return new Resolution(active.stream().filter(participants::settles).toList(), participants.movements(), topUps);
    }

    /**
     * On top of what settles in order: gives up the largest of the rest first, then fills up with what can be paid.
     */
    private static void overtake(Participants participants, List<QueuedPayment> active) {
        participants.suppose(waiting(participants, active).stream()
                .sorted(QueuedPayment.LARGEST_FIRST.reversed())
                .toList());
        participants.takeBack();
        participants.add(waiting(participants, active));
    }

    private static List<QueuedPayment> waiting(Participants participants, List<QueuedPayment> active) {
        return active.stream().filter(payment -> !participants.settles(payment)).toList();
    }
}
