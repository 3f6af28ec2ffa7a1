package ledger.query.audit;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Follows what waits: a payment is released while it waits and is not passed over, with what it moves (I9). */
final class QueueFold implements Serializable {

    private final Findings findings;
    private final Map<String, QueuedRow> waiting = new TreeMap<>();
    private final RowSums sums = new RowSums();
    private Map<String, QueuedRow> left = new TreeMap<>();

    QueueFold(Findings findings) {
        this.findings = findings;
    }

    void see(StoredEvent event) {
        switch (event.type()) {
            case "queue.PaymentQueued" -> enter(event);
            case "queue.QueuedPaymentRemoved" -> leave(event.payment(), "REMOVED", null, event);
            case "queue.QueuedPaymentPrioritized" ->
                waiting.computeIfPresent(event.payment(), (id, payment) -> payment.prioritized(event));
            case "queue.QueuedPaymentHeld" ->
                waiting.computeIfPresent(event.payment(), (id, payment) -> payment.held(true, event));
            case "queue.QueuedPaymentReactivated" ->
                waiting.computeIfPresent(event.payment(), (id, payment) -> payment.held(false, event));
            case "queue.PaymentsReleased" -> releaseAll(event);
            default -> {
                // A deadlock changes nothing.
            }
        }
    }

    /** Takes an event as far as it tells of one payment. */
    void seeOf(String payment, StoredEvent event) {
        if (event.type().equals("queue.PaymentsReleased")) {
            event.pivots().stream()
                    .filter(released -> released.payment().equals(payment))
                    .forEach(released -> {
                        var unused = release(released);
                    });
        } else {
            see(event);
        }
    }

    private void enter(StoredEvent event) {
        waiting.put(event.payment(), QueuedRow.of(event));
    }

    private @Nullable QueuedRow leave(String payment, String outcome, @Nullable String cycle, StoredEvent event) {
        QueuedRow waited = waiting.remove(payment);
        if (waited != null) {
            QueuedRow row = waited.left(outcome, cycle, event);
            left.put(payment, row);
            sums.add(row.arrival(), row.hash());
        }
        return waited;
    }

    /** Lets a payment that is released wait no longer; null if it did not. */
    private @Nullable QueuedRow release(StoredEvent payment) {
        return leave(payment.payment(), "RELEASED", payment.text("cycle"), payment);
    }

    private void releaseAll(StoredEvent event) {
        event.pivots().forEach(payment -> {
            QueuedRow waited = release(payment);
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

    Map<String, QueuedRow> waiting() {
        return waiting;
    }

    /** The rows of what has stopped waiting, by where it began to. */
    RowSums sums() {
        return sums;
    }

    void forgetLeft() {
        left.clear();
    }

    /** What has stopped waiting since this was asked last; it is forgotten with that. */
    Map<String, QueuedRow> takeLeft() {
        Map<String, QueuedRow> taken = left;
        left = new TreeMap<>();
        return taken;
    }
}
