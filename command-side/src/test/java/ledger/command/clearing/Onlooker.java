package ledger.command.clearing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ledger.messages.CycleId;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.clearing.ClearingEvent.ClearingRefused;
import ledger.messages.clearing.ClearingEvent.CycleCutOff;
import ledger.messages.clearing.ClearingEvent.NetDebitCapSet;
import ledger.messages.clearing.ClearingEvent.PaymentCleared;
import ledger.messages.clearing.ClearingEvent.PositionsFixed;
import ledger.messages.clearing.ClearingEvent.PositionsSettled;
import ledger.messages.queue.QueueEvent.PaymentQueued;
import ledger.messages.queue.QueueEvent.PaymentsReleased;
import ledger.messages.queue.QueueEvent.QueuedPaymentRemoved;
import ledger.messages.settlements.NetMovement;
import ledger.messages.settlements.SettlementLeg;

/** Counts what a clearing does from its events alone, and insists on what must hold after every one of them. */
final class Onlooker {

    private final Map<PaymentId, PaymentQueued> waiting = new LinkedHashMap<>();
    private final Set<PaymentId> decided = new HashSet<>();
    private final Map<CycleId, Map<ParticipantId, Long>> nets = new HashMap<>();
    private final Map<ParticipantId, Long> unsettled = new HashMap<>();
    private final Map<ParticipantId, Long> caps = new HashMap<>();
    private CycleId open = Scene.FIRST;

    void saw(List<Object> events) {
        events.forEach(this::saw);
    }

    private void saw(Object event) {
        if (event instanceof NetDebitCapSet e) {
            caps.put(e.participantId(), e.cap().minor());
        } else if (event instanceof CycleCutOff e) {
            open = e.opened();
        } else if (event instanceof ClearingRefused e) {
            decide(e.paymentId());
        } else if (event instanceof PaymentCleared e) {
            decide(e.paymentId());
            count(
                    e.cycle(),
                    e.debtorParticipant(),
                    e.creditorParticipant(),
                    e.amount().minor());
            insistOnCap(e.debtorParticipant());
        } else {
            sawOfQueueOrSettlement(event);
        }
    }

    private void sawOfQueueOrSettlement(Object event) {
        if (event instanceof PaymentQueued e) {
            insist(waiting.put(e.paymentId(), e) == null, "queued twice: " + e);
        } else if (event instanceof QueuedPaymentRemoved e) {
            leave(e.paymentId());
        } else if (event instanceof PaymentsReleased e) {
            release(e);
        } else if (event instanceof PositionsFixed e) {
            insist(sums(e.legs()).equals(nonZero(e.cycle())), "fixed otherwise than cleared: " + e);
        } else if (event instanceof PositionsSettled e) {
            e.legs().forEach(leg -> unsettled.merge(leg.participantId(), -leg.net(), Long::sum));
        }
    }

    private void release(PaymentsReleased event) {
        event.payments().forEach(payment -> {
            leave(payment.paymentId());
            count(
                    event.cycle(),
                    payment.debtorParticipant(),
                    payment.creditorParticipant(),
                    payment.amount().minor());
        });
        insist(event.movements().stream().mapToLong(NetMovement::net).sum() == 0, "moves something: " + event);
        event.movements().stream().filter(m -> m.net() < 0).forEach(m -> insistOnCap(m.participantId()));
    }

    private void leave(PaymentId payment) {
        insist(waiting.remove(payment) != null, "did not wait: " + payment);
        decide(payment);
    }

    private void decide(PaymentId payment) {
        insist(decided.add(payment), "decided twice: " + payment);
    }

    private void count(CycleId cycle, ParticipantId debtor, ParticipantId creditor, long amount) {
        insist(cycle.equals(open), "counts in " + cycle + ", which is not open");
        Map<ParticipantId, Long> ofCycle = nets.computeIfAbsent(cycle, c -> new HashMap<>());
        ofCycle.merge(debtor, -amount, Long::sum);
        ofCycle.merge(creditor, amount, Long::sum);
        unsettled.merge(debtor, -amount, Long::sum);
        unsettled.merge(creditor, amount, Long::sum);
        insist(ofCycle.values().stream().mapToLong(Long::longValue).sum() == 0, "the nets do not add up to zero");
    }

    private void insistOnCap(ParticipantId participant) {
        insist(headroom(participant) >= 0, participant + " is beyond its cap");
    }

    private long headroom(ParticipantId participant) {
        return caps.getOrDefault(participant, 0L) + unsettled.getOrDefault(participant, 0L);
    }

    private Map<ParticipantId, Long> nonZero(CycleId cycle) {
        Map<ParticipantId, Long> all = new HashMap<>(nets.getOrDefault(cycle, Map.of()));
        all.values().removeIf(net -> net == 0);
        return all;
    }

    private static Map<ParticipantId, Long> sums(List<SettlementLeg> legs) {
        Map<ParticipantId, Long> sums = new HashMap<>();
        legs.forEach(leg -> sums.merge(leg.participantId(), leg.net(), Long::sum));
        sums.values().removeIf(net -> net == 0);
        return sums;
    }

    /** Nobody waits any more who could pay the oldest of its payments alone. */
    void insistOnNothingLeft() {
        Set<ParticipantId> seen = new HashSet<>();
        waiting.values().stream()
                .filter(payment -> seen.add(payment.debtorParticipant()))
                .forEach(payment -> insist(
                        payment.amount().minor() > headroom(payment.debtorParticipant()),
                        "could have gone on: " + payment));
    }

    private static void insist(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
