package ledger.messages.clearing;

import static java.util.Collections.unmodifiableSortedMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import ledger.messages.ParticipantId;

/**
 * Who owes whom how much, gross, in minor units of one currency; what netting makes of it follows from it.
 *
 * <p>A net is what a participant receives minus what it sends: below zero it owes, above zero it is owed. The nets of
 * all participants add up to zero, and a participant's bilateral nets add up to its multilateral one (BIS CPMI,
 * glossary of terms used in payments and settlement systems).
 *
 * @param gross debtor, then creditor, then the amount, always more than zero
 */
public record Obligations(SortedMap<ParticipantId, SortedMap<ParticipantId, Long>> gross) {

    public static final Obligations NONE = Obligations.of(List.of());

    /** Takes over a matrix of gross amounts; zeros in it say nothing and are left out. */
    public Obligations {
        var copy = new TreeMap<ParticipantId, SortedMap<ParticipantId, Long>>();
        gross.forEach((debtor, row) -> row.forEach((creditor, minor) -> {
            if (minor != 0) {
                add(copy, new Obligation(debtor, creditor, minor));
            }
        }));
        copy.replaceAll((debtor, row) -> unmodifiableSortedMap(row));
        gross = unmodifiableSortedMap(copy);
    }

    /** Adds up single obligations, in any order and as often as two participants have any. */
    public static Obligations of(Collection<Obligation> obligations) {
        var sums = new TreeMap<ParticipantId, SortedMap<ParticipantId, Long>>();
        obligations.forEach(obligation -> add(sums, obligation));
        return new Obligations(sums);
    }

    /** Everyone who owes or is owed. */
    public SortedSet<ParticipantId> participants() {
        var participants = new TreeSet<>(gross.keySet());
        gross.values().forEach(row -> participants.addAll(row.keySet()));
        return participants;
    }

    /** The gross amounts, by debtor and then by creditor. */
    public List<Obligation> toList() {
        var obligations = new ArrayList<Obligation>();
        gross.forEach((debtor, row) ->
                row.forEach((creditor, minor) -> obligations.add(new Obligation(debtor, creditor, minor))));
        return obligations;
    }

    /** What the debtor owes the creditor, before anything is set off. */
    public long owed(ParticipantId debtor, ParticipantId creditor) {
        Map<ParticipantId, Long> row = gross.get(debtor);
        return row == null ? 0 : row.getOrDefault(creditor, 0L);
    }

    /** The gross value V: everything that is owed. */
    public long grossValue() {
        return toList().stream().mapToLong(Obligation::minor).reduce(0, Math::addExact);
    }

    /** What the participant receives minus what it sends, over all others. */
    public long net(ParticipantId participant) {
        return nets().getOrDefault(participant, 0L);
    }

    /** The multilateral net of every participant; they add up to zero. */
    public SortedMap<ParticipantId, Long> nets() {
        var nets = new TreeMap<ParticipantId, Long>();
        for (Obligation obligation : toList()) {
            nets.merge(obligation.debtor(), -obligation.minor(), Math::addExact);
            nets.merge(obligation.creditor(), obligation.minor(), Math::addExact);
        }
        return unmodifiableSortedMap(nets);
    }

    /** What the participant receives from the other minus what it sends to it. */
    public long bilateralNet(ParticipantId participant, ParticipantId other) {
        return Math.subtractExact(owed(other, participant), owed(participant, other));
    }

    /** The bilateral nets of the participant with everyone else it owes or is owed by; zero where they set off. */
    public SortedMap<ParticipantId, Long> bilateralNets(ParticipantId participant) {
        var nets = new TreeMap<ParticipantId, Long>();
        for (ParticipantId other : participants()) {
            if (owed(participant, other) != 0 || owed(other, participant) != 0) {
                nets.put(other, bilateralNet(participant, other));
            }
        }
        return unmodifiableSortedMap(nets);
    }

    /** The net position matrix: the bilateral nets of every participant; a cell is the mirror's negative. */
    public SortedMap<ParticipantId, SortedMap<ParticipantId, Long>> netPositionMatrix() {
        var matrix = new TreeMap<ParticipantId, SortedMap<ParticipantId, Long>>();
        participants().forEach(participant -> matrix.put(participant, bilateralNets(participant)));
        return unmodifiableSortedMap(matrix);
    }

    /** What is left when each pair sets off what it owes each other: at most one obligation a pair. */
    public Obligations bilaterallyNetted() {
        return Obligations.of(toList().stream()
                .filter(o -> bilateralNet(o.creditor(), o.debtor()) > 0)
                .map(o -> new Obligation(o.debtor(), o.creditor(), bilateralNet(o.creditor(), o.debtor())))
                .toList());
    }

    /** The multilateral net settlement value M: what the net debtors pay and the net creditors receive. */
    public long multilateralNetValue() {
        return nets().values().stream().mapToLong(net -> Math.max(0, net)).reduce(0, Math::addExact);
    }

    /** The bilateral net settlement value B: what is paid when each pair settles by itself. */
    public long bilateralNetValue() {
        return bilaterallyNetted().grossValue();
    }

    /** How much less is settled than was owed when everyone settles with the scheme: 1 − M/V. */
    public NettingEfficiency multilateralEfficiency() {
        return new NettingEfficiency(grossValue(), multilateralNetValue());
    }

    /** How much less is settled than was owed when each pair settles by itself: 1 − B/V. */
    public NettingEfficiency bilateralEfficiency() {
        return new NettingEfficiency(grossValue(), bilateralNetValue());
    }

    /** What is left when everything that involves these participants is deleted, as an unwind does. */
    public Obligations without(Collection<ParticipantId> removed) {
        return only(o -> !removed.contains(o.debtor()) && !removed.contains(o.creditor()));
    }

    public Obligations without(ParticipantId removed) {
        return without(List.of(removed));
    }

    private Obligations only(Predicate<Obligation> kept) {
        return Obligations.of(toList().stream().filter(kept).toList());
    }

    private static void add(SortedMap<ParticipantId, SortedMap<ParticipantId, Long>> sums, Obligation obligation) {
        sums.computeIfAbsent(obligation.debtor(), debtor -> new TreeMap<>())
                .merge(obligation.creditor(), obligation.minor(), Math::addExact);
    }
}
