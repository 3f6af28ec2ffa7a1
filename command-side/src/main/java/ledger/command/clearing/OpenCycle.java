package ledger.command.clearing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import ledger.command.LedgerMaximum;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.clearing.Obligation;
import ledger.messages.clearing.Obligations;
import ledger.messages.settlements.NetMovement;

/** The cycle that takes payments: who owes whom, its turnover, and each participant's position. */
final class OpenCycle {

    private final CycleId id;
    private final Instant openedAt;
    private final SortedMap<ParticipantId, SortedMap<ParticipantId, Long>> owed = new TreeMap<>();
    private final Map<ParticipantId, Long> positions = new HashMap<>();
    private long gross;

    OpenCycle(CycleId id, Instant openedAt) {
        this.id = id;
        this.openedAt = openedAt;
    }

    CycleId id() {
        return id;
    }

    Instant openedAt() {
        return openedAt;
    }

    long gross() {
        return gross;
    }

    /** How many pairs of participants owe anything. */
    int pairs() {
        return owed.values().stream().mapToInt(Map::size).sum();
    }

    /** The same as {@link #obligations}, without a matrix that is only needed to calculate with it. */
    List<Obligation> owed() {
        List<Obligation> list = new ArrayList<>(pairs());
        owed.forEach(
                (debtor, row) -> row.forEach((creditor, minor) -> list.add(new Obligation(debtor, creditor, minor))));
        return list;
    }

    Obligations obligations() {
        return new Obligations(owed);
    }

    /** Whether the cycle can count this much more, and settle every net as one amount of money. */
    boolean hasRoomFor(long turnover, Collection<NetMovement> movements) {
        return !LedgerMaximum.isExceededBy(gross + turnover)
                && movements.stream().allMatch(move -> canBeSettled(net(move.participantId()) + move.net()));
    }

    /** The same for one payment, which is asked most. */
    boolean hasRoomFor(long amount, ParticipantId debtor, ParticipantId creditor) {
        return !LedgerMaximum.isExceededBy(gross + amount)
                && canBeSettled(net(debtor) - amount)
                && canBeSettled(net(creditor) + amount);
    }

    private long net(ParticipantId participant) {
        return positions.getOrDefault(participant, 0L);
    }

    private static boolean canBeSettled(long net) {
        return Math.abs(net) <= Money.MAX_MINOR;
    }

    void add(ParticipantId debtor, ParticipantId creditor, long amount) {
        gross += amount;
        positions.merge(debtor, -amount, Long::sum);
        positions.merge(creditor, amount, Long::sum);
        owed.computeIfAbsent(debtor, d -> new TreeMap<>()).merge(creditor, amount, Long::sum);
    }
}
