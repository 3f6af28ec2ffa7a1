package ledger.command.clearing.queue;

import static java.util.Collections.unmodifiableSortedMap;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import ledger.messages.ParticipantId;

/**
 * What can settle of the queued payments, all at once, and what it would take to settle the rest too.
 *
 * @param settled in queue order: HIGH before NORMAL, then by arrival
 * @param movements what each participant gains, or loses below zero, when these settle; they add up to zero, and
 *     whoever stays as it was is not named
 * @param topUps the least that each participant must be given so that every active payment settles at once, in
 *     minor units. Settling what can be settled now does not change it. Less may free some of them; whoever lacks
 *     nothing is not named
 */
public record Resolution(
        List<QueuedPayment> settled, SortedMap<ParticipantId, Long> movements, SortedMap<ParticipantId, Long> topUps) {

    public Resolution {
        settled = List.copyOf(settled);
        movements = unmodifiableSortedMap(new TreeMap<>(movements));
        topUps = unmodifiableSortedMap(new TreeMap<>(topUps));
    }

    /** Whether payments wait and none can settle without new liquidity. */
    public boolean isDeadlock() {
        return settled.isEmpty() && !topUps.isEmpty();
    }

    /** The new liquidity that lets everything settle, over all participants. */
    public long totalTopUp() {
        return topUps.values().stream().reduce(0L, Math::addExact);
    }
}
