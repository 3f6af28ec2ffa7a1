package ledger.command.whatif;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.clearing.ClearingEvent.ClearingRefused;
import ledger.messages.clearing.ClearingEvent.PaymentCleared;
import ledger.messages.clearing.ClearingEvent.PaymentSettled;
import ledger.messages.queue.QueueEvent.PaymentQueued;
import ledger.messages.queue.QueueEvent.PaymentsReleased;
import ledger.messages.queue.QueueEvent.QueuedPaymentRemoved;
import ledger.messages.queue.ReleasedPayment;

/** Adds up what was decided. */
final class Tally {

    private final Known known;
    private final BiConsumer<PaymentId, Fate> fates;
    private final Figures cleared = new Figures();
    private final Figures queued = new Figures();
    private final Figures returned = new Figures();
    private final Map<String, Figures> refused = new TreeMap<>();
    private final Map<String, ParticipantTally> participants = new TreeMap<>();
    private final Map<CycleId, CycleTally> cycles = new LinkedHashMap<>();

    /**
     * Adds up from nothing.
     *
     * @param known what was known before the event that is seen next
     * @param fates is told of everything that becomes of a payment
     */
    Tally(Known known, BiConsumer<PaymentId, Fate> fates) {
        this.known = known;
        this.fates = fates;
    }

    void see(Object event) {
        if (event instanceof PaymentCleared e) {
            clear(e.cycle(), e.paymentId(), e.debtorParticipant(), e.creditorParticipant(), e.amount());
        } else if (event instanceof PaymentSettled e) {
            clear(e.cycle(), e.paymentId(), e.debtorParticipant(), e.creditorParticipant(), e.amount());
        } else if (event instanceof PaymentsReleased e) {
            release(e);
        } else if (event instanceof PaymentQueued e) {
            queued.add(e.amount());
            fates.accept(e.paymentId(), Fate.WAITING);
        } else if (event instanceof ClearingRefused e) {
            refuse(e);
        } else if (event instanceof QueuedPaymentRemoved e) {
            giveBack(e);
        }
    }

    private void clear(CycleId cycle, PaymentId payment, ParticipantId debtor, ParticipantId creditor, Money amount) {
        count(cycle, new ReleasedPayment(payment, debtor, creditor, amount));
        participant(debtor).noteLowest();
    }

    /** They count at once: in between nobody is lower than after all of them. */
    private void release(PaymentsReleased event) {
        event.payments().forEach(payment -> count(event.cycle(), payment));
        event.movements()
                .forEach(movement -> participant(movement.participantId()).noteLowest());
    }

    private void count(CycleId cycle, ReleasedPayment payment) {
        cleared.add(payment.amount());
        participant(payment.debtorParticipant()).send(payment.amount().minor());
        participant(payment.creditorParticipant()).receive(payment.amount().minor());
        cycles.computeIfAbsent(cycle, c -> new CycleTally(known.terms().model()))
                .add(payment);
        fates.accept(payment.paymentId(), Fate.CLEARED);
    }

    private void refuse(ClearingRefused event) {
        refused.computeIfAbsent(event.reason().code(), code -> new Figures()).add(event.amount());
        participant(event.debtorParticipant()).refuse();
        fates.accept(event.paymentId(), Fate.refused(event.reason()));
    }

    private void giveBack(QueuedPaymentRemoved event) {
        PaymentQueued waited = known.waiting(event.paymentId());
        if (waited != null) {
            returned.add(waited.amount());
            fates.accept(event.paymentId(), Fate.returned(event.reason()));
        }
    }

    private ParticipantTally participant(ParticipantId id) {
        return participants.computeIfAbsent(id.value(), p -> new ParticipantTally());
    }

    /** What it has come to. */
    WhatIfAnswer.Outcome outcome(CurrencyCode currency) {
        Map<String, WhatIfAnswer.Sum> reasons = new TreeMap<>();
        refused.forEach((reason, sum) -> reasons.put(reason, sum.view(currency)));
        List<WhatIfAnswer.Cycle> settled = cycles.entrySet().stream()
                .map(cycle -> cycle.getValue().view(cycle.getKey()))
                .toList();
        long used = participants.values().stream()
                .mapToLong(ParticipantTally::liquidityUsed)
                .reduce(0, Math::addExact);
        long paid =
                cycles.values().stream().mapToLong(CycleTally::settlementValue).reduce(0, Math::addExact);
        return new WhatIfAnswer.Outcome(
                cleared.view(currency),
                reasons,
                queued.view(currency),
                returned.view(currency),
                new WhatIfAnswer.Sum(known.count(), Money.major(known.value(), currency)),
                Money.major(used, currency),
                Money.major(paid, currency),
                participants.entrySet().stream()
                        .map(entry -> entry.getValue().view(entry.getKey(), currency))
                        .toList(),
                settled);
    }

    /** How many payments, and what they come to in minor units. */
    private static final class Figures {

        private long count;
        private long minor;

        private void add(Money amount) {
            count++;
            minor = Math.addExact(minor, amount.minor());
        }

        private WhatIfAnswer.Sum view(CurrencyCode currency) {
            return new WhatIfAnswer.Sum(count, Money.major(minor, currency));
        }
    }
}
