package ledger.query.clearing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ledger.messages.CycleId;
import ledger.messages.ParticipantId;
import ledger.messages.clearing.ClearingEvent.PaymentCleared;
import ledger.messages.clearing.ClearingEvent.PaymentSettled;
import ledger.messages.queue.QueueEvent.PaymentsReleased;
import ledger.messages.queue.ReleasedPayment;

/** What one event adds to a cycle: the payments that count from then on, all of them at once. */
record Turnover(CycleId cycle, List<ReleasedPayment> payments) {

    /** What a participant sends and receives, in minor units. */
    record Flow(long sent, long received) {

        Flow plus(Flow other) {
            return new Flow(Math.addExact(sent, other.sent), Math.addExact(received, other.received));
        }

        long net() {
            return Math.subtractExact(received, sent);
        }
    }

    /** What one participant sends another, in minor units. */
    record Sum(long amount, long payments) {

        Sum plus(Sum other) {
            return new Sum(Math.addExact(amount, other.amount), payments + other.payments);
        }
    }

    static Turnover of(PaymentCleared event) {
        return new Turnover(
                event.cycle(),
                List.of(new ReleasedPayment(
                        event.paymentId(), event.debtorParticipant(), event.creditorParticipant(), event.amount())));
    }

    static Turnover of(PaymentSettled event) {
        return new Turnover(
                event.cycle(),
                List.of(new ReleasedPayment(
                        event.paymentId(), event.debtorParticipant(), event.creditorParticipant(), event.amount())));
    }

    static Turnover of(PaymentsReleased event) {
        return new Turnover(event.cycle(), event.payments());
    }

    long gross() {
        return payments.stream().mapToLong(payment -> payment.amount().minor()).reduce(0, Math::addExact);
    }

    Map<ParticipantId, Flow> flows() {
        Map<ParticipantId, Flow> flows = new TreeMap<>();
        payments.forEach(payment -> {
            long amount = payment.amount().minor();
            flows.merge(payment.debtorParticipant(), new Flow(amount, 0), Flow::plus);
            flows.merge(payment.creditorParticipant(), new Flow(0, amount), Flow::plus);
        });
        return flows;
    }

    /** What each owes each, under the key of its row. */
    Map<ObligationKey, Sum> obligations() {
        Map<ObligationKey, Sum> sums = new TreeMap<>();
        payments.forEach(payment -> sums.merge(
                new ObligationKey(
                        cycle.toString(),
                        payment.debtorParticipant().value(),
                        payment.creditorParticipant().value()),
                new Sum(payment.amount().minor(), 1),
                Sum::plus));
        return sums;
    }
}
