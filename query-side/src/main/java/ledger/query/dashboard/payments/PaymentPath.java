package ledger.query.dashboard.payments;

import static ledger.query.dashboard.payments.StepStatus.DONE;
import static ledger.query.dashboard.payments.StepStatus.NOT_NEEDED;
import static ledger.query.dashboard.payments.StepStatus.NOT_REACHED;
import static ledger.query.dashboard.payments.StepStatus.REFUSED;
import static ledger.query.dashboard.payments.StepStatus.UNDONE;
import static ledger.query.dashboard.payments.StepStatus.WAITING;

import java.util.List;
import java.util.Set;
import ledger.messages.StatusReason;
import ledger.query.payments.ReasonView;
import org.jspecify.annotations.Nullable;

/** How far a payment has come, step by step as the money moves, from the names of what happened to it. */
public record PaymentPath(List<Step> steps) {

    /** The path that a payment has gone to which these events, by their stable names, have happened. */
    static PaymentPath of(Set<String> events, @Nullable ReasonView reason) {
        return new PaymentPath(List.of(
                new Step("initiated", DONE),
                new Step("reserved", reserved(events)),
                new Step("accepted", accepted(events, reason)),
                new Step("cleared", cleared(events)),
                new Step("debited", reached(events, "accounts.HoldPosted")),
                new Step("credited", reached(events, "accounts.CreditPosted")),
                end(events)));
    }

    private static StepStatus reserved(Set<String> events) {
        return taken(events, "accounts.HoldPlaced", "accounts.HoldVoided", "accounts.HoldRefused");
    }

    /** An account that does not exist records nothing; only the reason tells that it was asked for. */
    private static StepStatus accepted(Set<String> events, @Nullable ReasonView reason) {
        return reason != null && reason.name().equals(StatusReason.CREDITOR_ACCOUNT_NOT_FOUND.name())
                ? REFUSED
                : taken(events, "accounts.CreditAccepted", "accounts.AcceptanceWithdrawn", "accounts.CreditRefused");
    }

    private static StepStatus cleared(Set<String> events) {
        boolean cleared = events.contains("clearing.PaymentCleared")
                || events.contains("clearing.PaymentSettled")
                || events.contains("queue.PaymentsReleased");
        if (cleared) {
            return DONE;
        }
        if (events.contains("clearing.ClearingRefused") || events.contains("queue.QueuedPaymentRemoved")) {
            return REFUSED;
        }
        if (events.contains("queue.PaymentQueued")) {
            return WAITING;
        }
        return events.contains("payments.PaymentCompleted") ? NOT_NEEDED : NOT_REACHED;
    }

    private static Step end(Set<String> events) {
        if (events.contains("payments.PaymentRejected")) {
            return new Step("rejected", REFUSED);
        }
        return events.contains("payments.PaymentCancelled")
                ? new Step("cancelled", REFUSED)
                : new Step("completed", reached(events, "payments.PaymentCompleted"));
    }

    private static StepStatus taken(Set<String> events, String done, String undone, String refused) {
        if (events.contains(refused)) {
            return REFUSED;
        }
        return events.contains(undone) ? UNDONE : reached(events, done);
    }

    private static StepStatus reached(Set<String> events, String event) {
        return events.contains(event) ? DONE : NOT_REACHED;
    }
}
