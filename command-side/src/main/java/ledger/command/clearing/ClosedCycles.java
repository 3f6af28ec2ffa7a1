package ledger.command.clearing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ledger.messages.AccountId;
import ledger.messages.CycleId;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.settlements.SettlementLeg;

/** The cycles that are cut off and not settled, with their frozen positions, and where each participant settles. */
final class ClosedCycles {

    private final Map<CycleId, Map<ParticipantId, Long>> positions = new HashMap<>();
    private final Map<ParticipantId, AccountId> accounts = new HashMap<>();

    Optional<AccountId> accountOf(ParticipantId participant) {
        return Optional.ofNullable(accounts.get(participant));
    }

    boolean contains(CycleId cycle) {
        return positions.containsKey(cycle);
    }

    /** What each participant that is not even owes or gets, in the order of their ids. */
    List<SettlementLeg> legs(CycleId cycle, int attempt) {
        return new TreeMap<>(positions.getOrDefault(cycle, Map.of()))
                .entrySet().stream()
                        .filter(position -> position.getValue() != 0)
                        .map(position -> new SettlementLeg(
                                PaymentId.ofSettlement(cycle, attempt, position.getKey()),
                                position.getKey(),
                                accounts.get(position.getKey()),
                                position.getValue()))
                        .toList();
    }

    void name(ParticipantId participant, AccountId account) {
        accounts.put(participant, account);
    }

    void add(CycleId cycle, Map<ParticipantId, Long> frozen) {
        positions.put(cycle, frozen);
    }

    void remove(CycleId cycle) {
        positions.remove(cycle);
    }
}
