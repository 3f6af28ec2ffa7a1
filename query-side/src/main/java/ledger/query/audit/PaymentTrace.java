package ledger.query.audit;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A payment under way, as the log tells it, up to the event that was read last. */
final class PaymentTrace {

    private final StoredEvent order;
    private final Set<String> seen = new HashSet<>();
    private @Nullable StoredEvent acceptance;
    private @Nullable StoredEvent clearing;
    private @Nullable StoredEvent end;

    PaymentTrace(StoredEvent order) {
        this.order = order;
    }

    /** Notes the event; answers whether it is the first of its kind. */
    boolean see(StoredEvent event) {
        switch (event.type()) {
            case "accounts.CreditAccepted" -> acceptance = event;
            case "clearing.PaymentCleared" -> clearing = event;
            case "payments.PaymentCompleted", "payments.PaymentRejected" -> end = event;
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
        return event.amount() == order.amount() && event.currency("amount").equals(order.currency("amount"));
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
                order.currency("amount"),
                order.text("endToEndId"),
                status(),
                orNull(end, "reason"),
                orNull(end, "cycle"),
                order.time("initiatedAt"),
                end == null ? null : end.at());
    }

    private String status() {
        if (end == null) {
            return "PENDING";
        }
        return end.type().equals("payments.PaymentCompleted") ? "COMPLETED" : "REJECTED";
    }

    private static @Nullable String orNull(@Nullable StoredEvent event, String field) {
        return event == null || !event.payload().has(field) ? null : event.text(field);
    }
}
