package ledger.query.audit;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A payment under way, as the log tells it, up to the event that was read last. */
final class PaymentTrace implements Serializable {

    /** The reason of a payment whose sender did not want it any more. */
    static final String CANCELLED = "ORDER_CANCELLED";

    private final StoredEvent order;
    private final Set<String> seen = new HashSet<>();
    private @Nullable StoredEvent acceptance;
    private @Nullable StoredEvent clearing;
    private @Nullable StoredEvent removal;
    private @Nullable StoredEvent end;

    PaymentTrace(StoredEvent order) {
        this.order = order;
    }

    /** Notes the event; answers whether it is the first of its kind. */
    boolean see(StoredEvent event) {
        switch (event.type()) {
            case "accounts.CreditAccepted" -> acceptance = event;
            case "clearing.PaymentCleared", "clearing.PaymentSettled", "queue.PaymentsReleased" -> clearing = event;
            case "queue.QueuedPaymentRemoved" -> removal = event;
            case "payments.PaymentCompleted", "payments.PaymentRejected", "payments.PaymentCancelled" -> end = event;
            default -> {
                // What matters of the others is that they happened.
            }
        }
        return seen.add(event.type());
    }

    boolean has(String type) {
        return seen.contains(type);
    }

    /** Whether it has the debtor's money reserved now. */
    boolean holds() {
        return has("accounts.HoldPlaced") && !has("accounts.HoldPosted") && !has("accounts.HoldVoided");
    }

    /** Whether clearing lets it wait now. */
    boolean waits() {
        return has("queue.PaymentQueued") && removal == null && !isCleared();
    }

    /** Whether it can go on when it is released, and knows that it waits. */
    boolean isReady() {
        return holds()
                && has("accounts.CreditAccepted")
                && !has("accounts.AcceptanceWithdrawn")
                && has("payments.PaymentDeferred");
    }

    /** Whether it is past the pivot: cleared, settled at once or released. */
    boolean isCleared() {
        return clearing != null;
    }

    /** Whether it has come to its end. */
    boolean isEnded() {
        return end != null;
    }

    /** Why it left the queue without being cleared; empty where it did not. */
    String removedFor() {
        return removal == null ? "" : removal.text("reason");
    }

    long amount() {
        return order.amount();
    }

    long index() {
        return order.index();
    }

    String id() {
        return order.payment();
    }

    String debtor() {
        return order.text("debtorAccount");
    }

    String creditor() {
        return order.text("creditorAccount");
    }

    boolean isFor(StoredEvent event) {
        return event.amount() == order.amount() && event.currency().equals(order.currency());
    }

    /** The cycle it was cleared in; empty where it was not. */
    String cycle() {
        return clearing == null ? "" : clearing.text("cycle");
    }

    PaymentRow row() {
        return new PaymentRow(
                order.index(),
                order.text("initiator"),
                debtor(),
                creditor(),
                acceptance == null ? null : acceptance.text("participantId"),
                order.amount(),
                order.currency(),
                order.text("endToEndId"),
                status(),
                reason(),
                orNull(end, "cycle"),
                order.time("initiatedAt"),
                end == null ? null : end.at());
    }

    /** The event that set the first of the columns that a row shows otherwise. */
    StoredEvent explains(@Nullable PaymentRow shown) {
        PaymentRow right = row();
        if (shown == null || !shown.sameOrder(right)) {
            return order;
        }
        if (acceptance != null && !Objects.equals(shown.creditorParticipant(), right.creditorParticipant())) {
            return acceptance;
        }
        return end == null ? order : end;
    }

    private String status() {
        if (end == null) {
            return has("payments.PaymentDeferred") && !has("payments.PaymentReleased") ? "QUEUED" : "PENDING";
        }
        return switch (end.type()) {
            case "payments.PaymentCompleted" -> "COMPLETED";
            case "payments.PaymentCancelled" -> "CANCELLED";
            default -> "REJECTED";
        };
    }

    private @Nullable String reason() {
        return status().equals("CANCELLED") ? CANCELLED : orNull(end, "reason");
    }

    private static @Nullable String orNull(@Nullable StoredEvent event, String field) {
        return event == null || !event.payload().has(field) ? null : event.text(field);
    }
}
