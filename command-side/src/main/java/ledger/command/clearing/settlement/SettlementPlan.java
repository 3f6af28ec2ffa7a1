package ledger.command.clearing.settlement;

import static java.util.Collections.unmodifiableSortedMap;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import ledger.messages.ParticipantId;

/**
 * Who pays and who receives when a cycle settles, in minor units of one currency; all of it or nothing.
 *
 * <p>First every payer's amount is reserved, then all are paid at once; as much is paid as is received.
 *
 * @param pays what is reserved on, and then taken from, each payer's settlement account; more than zero
 * @param receives what each receiver's settlement account gets; more than zero
 */
public record SettlementPlan(SortedMap<ParticipantId, Long> pays, SortedMap<ParticipantId, Long> receives) {

    public SettlementPlan {
        pays = positive(pays);
        receives = positive(receives);
        if (sum(pays) != sum(receives)) {
            throw new IllegalArgumentException("pays " + sum(pays) + " but receives " + sum(receives));
        }
    }

    /** Settles these nets: below zero pays, above zero receives. */
    public static SettlementPlan ofNets(Map<ParticipantId, Long> nets) {
        var pays = new TreeMap<ParticipantId, Long>();
        var receives = new TreeMap<ParticipantId, Long>();
        nets.forEach((participant, net) -> {
            if (net != 0) {
                (net < 0 ? pays : receives).put(participant, Math.abs(net));
            }
        });
        return new SettlementPlan(pays, receives);
    }

    /** What is paid altogether. */
    public long value() {
        return sum(pays);
    }

    /** How each settlement account moves: up for what it receives, down for what it pays. */
    public SortedMap<ParticipantId, Long> movements() {
        var movements = new TreeMap<>(receives);
        pays.forEach((payer, minor) -> movements.merge(payer, -minor, Math::addExact));
        return unmodifiableSortedMap(movements);
    }

    /**
     * What each payer lacks; nothing when the plan can be settled. A settlement account that is not named has
     * nothing in it.
     */
    public SortedMap<ParticipantId, Long> shortfalls(Map<ParticipantId, Long> balances) {
        var shortfalls = new TreeMap<ParticipantId, Long>();
        pays.forEach((payer, minor) -> {
            long lacking = Math.subtractExact(minor, balances.getOrDefault(payer, 0L));
            if (lacking > 0) {
                shortfalls.put(payer, lacking);
            }
        });
        return unmodifiableSortedMap(shortfalls);
    }

    /**
     * The settlement accounts after all have paid and received.
     *
     * @throws IllegalStateException when someone cannot pay; then nothing moves
     */
    public SortedMap<ParticipantId, Long> settle(Map<ParticipantId, Long> balances) {
        if (!shortfalls(balances).isEmpty()) {
            throw new IllegalStateException("short of funds: " + shortfalls(balances));
        }
        var after = new TreeMap<>(balances);
        movements().forEach((participant, minor) -> after.merge(participant, minor, Math::addExact));
        return unmodifiableSortedMap(after);
    }

    private static long sum(Map<ParticipantId, Long> amounts) {
        return amounts.values().stream().reduce(0L, Math::addExact);
    }

    private static SortedMap<ParticipantId, Long> positive(Map<ParticipantId, Long> amounts) {
        if (amounts.values().stream().anyMatch(minor -> minor <= 0)) {
            throw new IllegalArgumentException("whoever pays or receives does so more than zero: " + amounts);
        }
        return unmodifiableSortedMap(new TreeMap<>(amounts));
    }
}
