package ledger.command.clearing;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import ledger.command.clearing.ClearingSnapshot.ClosedCycle;
import ledger.command.clearing.ClearingSnapshot.FixedLegs;
import ledger.command.clearing.ClearingSnapshot.NamedAccount;
import ledger.command.clearing.settlement.NettingModel;
import ledger.command.clearing.settlement.SettlementPlan;
import ledger.messages.AccountId;
import ledger.messages.CycleId;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.clearing.Obligations;
import ledger.messages.clearing.SettlementModel;
import ledger.messages.settlements.NetMovement;
import ledger.messages.settlements.SettlementLeg;

/** The cycles that are cut off and not settled, with who owes whom in them, and where each participant settles. */
final class ClosedCycles {

    /** A closed cycle; what was settled payment by payment is not owed any more. */
    record Closed(Obligations owed, SettlementModel model) {

        SettlementPlan plan() {
            return switch (model) {
                case MULTILATERAL_NET -> NettingModel.MULTILATERAL_NET.plan(owed);
                case BILATERAL_NET -> NettingModel.BILATERAL_NET.plan(owed);
                case IMMEDIATE_GROSS -> SettlementPlan.ofNets(Map.of());
            };
        }

        /** How far each participant's unsettled position goes back to zero when the cycle is settled. */
        SortedMap<ParticipantId, Long> nets() {
            return model.isDeferred() ? owed.nets() : new TreeMap<>();
        }
    }

    private final Map<CycleId, Closed> cycles = new HashMap<>();
    private final Map<CycleId, List<SettlementLeg>> fixed = new HashMap<>();
    private final Map<ParticipantId, AccountId> accounts = new HashMap<>();

    /** What events have told once, taken from a snapshot. */
    void restore(ClearingSnapshot snapshot) {
        snapshot.closed().forEach(closed -> add(closed.cycle(), Obligations.of(closed.owed()), closed.model()));
        snapshot.fixed().forEach(settling -> fix(settling.cycle(), settling.legs()));
        snapshot.accounts().forEach(named -> name(named.participant(), named.account()));
    }

    /** How many pairs of participants owe anything in all of them. */
    int pairs() {
        return cycles.values().stream()
                .flatMap(cycle -> cycle.owed().gross().values().stream())
                .mapToInt(Map::size)
                .sum();
    }

    List<ClosedCycle> snapshotOfCycles() {
        return sorted(cycles)
                .map(cycle -> closed(cycle.getKey(), cycle.getValue()))
                .toList();
    }

    private static ClosedCycle closed(CycleId id, Closed cycle) {
        return new ClosedCycle(id, cycle.owed().toList(), cycle.model());
    }

    List<FixedLegs> snapshotOfLegs() {
        return sorted(fixed)
                .map(legs -> new FixedLegs(legs.getKey(), legs.getValue()))
                .toList();
    }

    List<NamedAccount> snapshotOfAccounts() {
        return sorted(accounts)
                .map(named -> new NamedAccount(named.getKey(), named.getValue()))
                .toList();
    }

    private static <K, V> Stream<Map.Entry<K, V>> sorted(Map<K, V> map) {
        return map.entrySet().stream().sorted(comparing(entry -> entry.getKey().toString()));
    }

    Optional<AccountId> accountOf(ParticipantId participant) {
        return Optional.ofNullable(accounts.get(participant));
    }

    boolean contains(CycleId cycle) {
        return cycles.containsKey(cycle);
    }

    Closed cycle(CycleId cycle) {
        return requireNonNull(cycles.get(cycle), () -> cycle + " is not closed");
    }

    /** What is booked in this attempt, in the order of the participants; one that pays and receives has two legs. */
    List<SettlementLeg> legs(CycleId cycle, int attempt, SettlementPlan plan) {
        List<SettlementLeg> legs = new ArrayList<>();
        plan.movements().keySet().forEach(participant -> {
            long pays = plan.pays().getOrDefault(participant, 0L);
            long receives = plan.receives().getOrDefault(participant, 0L);
            PaymentId id = PaymentId.ofSettlement(cycle, attempt, participant);
            if (pays > 0) {
                legs.add(new SettlementLeg(id, participant, accounts.get(participant), -pays));
            }
            if (receives > 0) {
                PaymentId own = pays == 0 ? id : PaymentId.ofSettlementCredit(cycle, attempt, participant);
                legs.add(new SettlementLeg(own, participant, accounts.get(participant), receives));
            }
        });
        return legs;
    }

    /** How the settlement accounts move at once, in the settlement that this payment begins. */
    List<SettlementLeg> grossLegs(PaymentId first, List<NetMovement> movements) {
        return movements.stream()
                .map(movement -> new SettlementLeg(
                        PaymentId.ofGrossSettlement(first, movement.participantId()),
                        movement.participantId(),
                        requireNonNull(accounts.get(movement.participantId())),
                        movement.net()))
                .toList();
    }

    /** The full nets of the cycle, whatever of them is booked. */
    List<SettlementLeg> nets(CycleId cycle, int attempt) {
        return legs(cycle, attempt, SettlementPlan.ofNets(cycle(cycle).nets()));
    }

    /** What the last attempt set out to book. */
    List<SettlementLeg> fixed(CycleId cycle) {
        return fixed.getOrDefault(cycle, List.of());
    }

    void name(ParticipantId participant, AccountId account) {
        accounts.put(participant, account);
    }

    void add(CycleId cycle, Obligations owed, SettlementModel model) {
        cycles.put(cycle, new Closed(owed, model));
    }

    void fix(CycleId cycle, List<SettlementLeg> legs) {
        fixed.put(cycle, legs);
    }

    void remove(CycleId cycle) {
        cycles.remove(cycle);
        fixed.remove(cycle);
    }
}
