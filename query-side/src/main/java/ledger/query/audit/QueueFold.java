package ledger.query.audit;

import java.util.Map;
import java.util.TreeMap;

/** Follows what waits: a payment is released while it waits and is not passed over, with what it moves (I9). */
final class QueueFold {

    /** A payment that waits; the priority and whether it is passed over may change. */
    record Waiting(String currency, String debtor, String creditor, long amount, String priority, boolean held) {

        Waiting prioritized(String other) {
            return new Waiting(currency, debtor, creditor, amount, other, held);
        }

        Waiting held(boolean now) {
            return new Waiting(currency, debtor, creditor, amount, priority, now);
        }
    }

    private final Findings findings;
    private final Map<String, Waiting> waiting = new TreeMap<>();

    QueueFold(Findings findings) {
        this.findings = findings;
    }

    void see(StoredEvent event) {
        switch (event.type()) {
            case "queue.PaymentQueued" -> enter(event);
            case "queue.QueuedPaymentRemoved" -> waiting.remove(event.payment());
            case "queue.QueuedPaymentPrioritized" ->
                waiting.computeIfPresent(event.payment(), (id, payment) -> payment.prioritized(event.text("priority")));
            case "queue.QueuedPaymentHeld" ->
                waiting.computeIfPresent(event.payment(), (id, payment) -> payment.held(true));
            case "queue.QueuedPaymentReactivated" ->
                waiting.computeIfPresent(event.payment(), (id, payment) -> payment.held(false));
            case "queue.PaymentsReleased" -> release(event);
            default -> {
                // A deadlock changes nothing.
            }
        }
    }

    private void enter(StoredEvent event) {
        waiting.put(
                event.payment(),
                new Waiting(
                        event.currency("amount"),
                        event.text("debtorParticipant"),
                        event.text("creditorParticipant"),
                        event.amount(),
                        event.text("priority"),
                        false));
    }

    private void release(StoredEvent event) {
        event.pivots().forEach(payment -> {
            Waiting waited = waiting.remove(payment.payment());
            if (waited == null || waited.held()) {
                findings.add("I9", event.index(), payment.payment(), "is released without waiting for it");
            }
        });
        Map<String, Long> moved = ClearingFold.movements(event.pivots());
        if (!moved.equals(event.nets("movements"))) {
            findings.add("I9", event.index(), event.text("cycle"), "moves something else than its payments");
        }
        if (event.isSettledAtOnce() && !moved.equals(event.nets("legs"))) {
            findings.add("I9", event.index(), event.text("cycle"), "settles something else than its payments");
        }
    }

    Map<String, Waiting> waiting() {
        return waiting;
    }
}
