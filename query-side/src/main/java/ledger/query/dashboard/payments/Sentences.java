package ledger.query.dashboard.payments;

import java.util.Locale;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import ledger.query.history.HistoryView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says in a sentence what an event means for the payment it is about. */
final class Sentences {

    private final JsonMapper json = JsonMapper.builder().build();

    String of(HistoryView event) {
        Told told = new Told(json.readTree(event.payload()));
        String[] name = event.type().split("\\.", 2);
        return switch (name[0]) {
            case "payments" -> ofPayment(name[1], told);
            case "accounts" -> ofAccount(name[1], told);
            case "clearing" -> ofClearing(name[1], told);
            case "queue" -> ofQueue(name[1], told);
            default -> unknown(event.type());
        };
    }

    private static String ofPayment(String event, Told told) {
        return switch (event) {
            case "PaymentInitiated" ->
                "%s orders %s from %s to %s."
                        .formatted(
                                told.text("initiator"),
                                told.amount(),
                                told.text("debtorAccount"),
                                told.text("creditorAccount"));
            case "PaymentDeferred" -> "The payment waits for liquidity. The debtor's money stays reserved.";
            case "PaymentReleased" -> "It waits no longer: it counts in cycle " + told.text("cycle") + ".";
            case "PaymentCompleted" ->
                told.has("cycle")
                        ? "Completed: debited, credited, and counted in cycle " + told.text("cycle") + "."
                        : "Completed: debited and credited inside one participant.";
            case "PaymentRejected" -> "Rejected: " + told.words("reason") + ". Nothing moved, nothing is reserved.";
            case "PaymentCancelled" -> "Cancelled as its sender wished. Nothing moved, nothing is reserved.";
            case "CancellationRequested" -> "Its sender asks to cancel it.";
            case "PriorityRequested" -> "Its sender asks for priority " + told.words("priority") + ".";
            case "HoldRequested" -> "Its sender asks that it be passed over" + (told.is("held") ? "." : " no longer.");
            default -> unknown(event);
        };
    }

    private static String ofAccount(String event, Told told) {
        String account = told.text("accountId");
        return switch (event) {
            case "HoldPlaced" -> told.amount() + " is reserved on " + account + ".";
            case "HoldRefused" -> account + " does not pay: " + told.words("reason") + ".";
            case "CreditAccepted" -> account + " will take " + told.amount() + ".";
            case "CreditRefused" -> account + " does not take it: " + told.words("reason") + ".";
            case "HoldPosted" -> told.amount() + " is debited from " + account + ".";
            case "CreditPosted" -> told.amount() + " is credited to " + account + ".";
            case "HoldVoided" -> "Undone: " + told.amount() + " on " + account + " is available again.";
            case "AcceptanceWithdrawn" -> "Undone: " + account + " no longer expects " + told.amount() + ".";
            case "SettlementFundsMoved" ->
                "What %s may pay from its settlement account changes by %s."
                        .formatted(told.text("participantId"), told.change());
            default -> unknown(event);
        };
    }

    private static String ofClearing(String event, Told told) {
        String banks = told.text("debtorParticipant") + " to " + told.text("creditorParticipant");
        return switch (event) {
            case "PaymentCleared" ->
                "Cleared: %s from %s counts in cycle %s. From here there is only forward."
                        .formatted(told.amount(), banks, told.text("cycle"));
            case "PaymentSettled" ->
                "Cleared and settled at once: %s from %s, in cycle %s."
                        .formatted(told.amount(), banks, told.text("cycle"));
            case "ClearingRefused" -> "Clearing from " + banks + " is refused: " + told.words("reason") + ".";
            default -> unknown(event);
        };
    }

    private static String ofQueue(String event, Told told) {
        return switch (event) {
            case "PaymentQueued" ->
                "It stands in the queue with priority %s, until %s at the latest."
                        .formatted(told.words("priority"), told.text("expiresAt"));
            case "PaymentsReleased" ->
                "Cleared out of the queue in cycle %s (%s). From here there is only forward."
                        .formatted(told.text("cycle"), told.words("cause"));
            case "QueuedPaymentRemoved" -> "It leaves the queue: " + told.words("reason") + ".";
            case "QueuedPaymentPrioritized" -> "It stands in the queue with priority " + told.words("priority") + ".";
            case "QueuedPaymentHeld" -> "It keeps its place in the queue and is passed over.";
            case "QueuedPaymentReactivated" -> "It is passed over no longer.";
            default -> unknown(event);
        };
    }

    private static String unknown(String event) {
        return event + ".";
    }

    /** What an event's payload says. */
    private record Told(JsonNode payload) {

        String text(String field) {
            return payload.path(field).asString("");
        }

        /** A constant's name, as one says it. */
        String words(String field) {
            return text(field).toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        boolean has(String field) {
            return payload.hasNonNull(field);
        }

        boolean is(String field) {
            return payload.path(field).asBoolean(false);
        }

        String amount() {
            JsonNode amount = payload.path("amount");
            return major(amount.path("minor").asLong(0), amount.path("currency").asString(""));
        }

        String change() {
            return major(payload.path("change").asLong(0), text("currency"));
        }

        private static String major(long minor, String currency) {
            return Money.major(minor, CurrencyCode.of(currency)) + " " + currency;
        }
    }
}
