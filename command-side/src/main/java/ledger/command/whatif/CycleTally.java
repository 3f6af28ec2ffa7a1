package ledger.command.whatif;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import ledger.command.clearing.settlement.NettingModel;
import ledger.command.clearing.settlement.SettlementPlan;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.clearing.Obligations;
import ledger.messages.clearing.SettlementModel;
import ledger.messages.queue.ReleasedPayment;

/** One cycle: who owes whom, and how that is settled. */
final class CycleTally {

    private final SettlementModel model;
    private final SortedMap<ParticipantId, SortedMap<ParticipantId, Long>> owed = new TreeMap<>();
    private long payments;

    /** The model does not change while a cycle has payments. */
    CycleTally(SettlementModel model) {
        this.model = model;
    }

    void add(ReleasedPayment payment) {
        payments++;
        owed.computeIfAbsent(payment.debtorParticipant(), debtor -> new TreeMap<>())
                .merge(payment.creditorParticipant(), payment.amount().minor(), Math::addExact);
    }

    private SettlementPlan plan() {
        Obligations obligations = new Obligations(owed);
        return switch (model) {
            case MULTILATERAL_NET -> NettingModel.MULTILATERAL_NET.plan(obligations);
            case BILATERAL_NET -> NettingModel.BILATERAL_NET.plan(obligations);
            case IMMEDIATE_GROSS -> gross(obligations);
        };
    }

    private static SettlementPlan gross(Obligations obligations) {
        var pays = new TreeMap<ParticipantId, Long>();
        var receives = new TreeMap<ParticipantId, Long>();
        obligations.toList().forEach(obligation -> {
            pays.merge(obligation.debtor(), obligation.minor(), Math::addExact);
            receives.merge(obligation.creditor(), obligation.minor(), Math::addExact);
        });
        return new SettlementPlan(pays, receives);
    }

    /** What is paid altogether, in minor units. */
    long settlementValue() {
        return plan().value();
    }

    WhatIfAnswer.Cycle view(CycleId cycle) {
        CurrencyCode currency = cycle.currency();
        SettlementPlan plan = plan();
        var settling = new TreeSet<>(plan.pays().keySet());
        settling.addAll(plan.receives().keySet());
        List<WhatIfAnswer.Settled> settled = settling.stream()
                .map(participant -> new WhatIfAnswer.Settled(
                        participant.value(),
                        of(plan.pays(), participant, currency),
                        of(plan.receives(), participant, currency)))
                .toList();
        return new WhatIfAnswer.Cycle(
                cycle.toString(),
                model.name(),
                payments,
                Money.major(new Obligations(owed).grossValue(), currency),
                Money.major(plan.value(), currency),
                settled);
    }

    private static String of(Map<ParticipantId, Long> amounts, ParticipantId participant, CurrencyCode currency) {
        return Money.major(amounts.getOrDefault(participant, 0L), currency);
    }
}
