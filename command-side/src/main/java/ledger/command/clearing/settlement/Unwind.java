package ledger.command.clearing.settlement;

import static java.util.Collections.unmodifiableSortedSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import ledger.messages.ParticipantId;
import ledger.messages.clearing.Obligations;

/**
 * What would happen if a cycle were unwound: the obligations of whoever cannot pay are deleted, the others' nets are
 * reckoned anew, and whoever cannot pay its new net is deleted in the next round (BIS CPMI glossary: unwind).
 *
 * <p>It only says what would happen: every round shows how the failure of one spreads to others.
 *
 * @param rounds in order
 * @param left what is owed after the last round; it can be settled, if it is anything
 */
public record Unwind(List<Round> rounds, Obligations left) {

    /** One round: who is deleted in it, and what is owed after that. */
    public record Round(SortedSet<ParticipantId> removed, Obligations left) {

        public Round {
            removed = unmodifiableSortedSet(new TreeSet<>(removed));
        }

        /** The new nets of those that are still owing or owed. */
        public SortedMap<ParticipantId, Long> nets() {
            return left.nets();
        }
    }

    public Unwind {
        rounds = List.copyOf(rounds);
    }

    /** Unwinds a multilateral settlement, beginning with those that failed, given what all have to pay with. */
    public static Unwind simulate(
            Obligations owed, Collection<ParticipantId> failed, Map<ParticipantId, Long> balances) {
        var rounds = new ArrayList<Round>();
        SortedSet<ParticipantId> removed = new TreeSet<>(failed);
        Obligations left = owed;
        while (!removed.isEmpty()) {
            left = left.without(removed);
            rounds.add(new Round(removed, left));
            removed = new TreeSet<>(NettingModel.MULTILATERAL_NET
                    .plan(left)
                    .shortfalls(balances)
                    .keySet());
        }
        return new Unwind(rounds, left);
    }

    /** Whether the failure has spread beyond those that failed to begin with. */
    public boolean isContagious() {
        return rounds.size() > 1;
    }
}
