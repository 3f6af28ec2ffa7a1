package ledger.query.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An event as it is stored, read without the classes that wrote it. */
record StoredEvent(long index, String aggregate, long sequence, String type, Instant at, Payload payload)
        implements Serializable {

    private static final Set<String> ENDS =
            Set.of("payments.PaymentCompleted", "payments.PaymentRejected", "payments.PaymentCancelled");

    /** A text of the payload; empty where there is none. */
    String text(String field) {
        return payload.text(field);
    }

    boolean isTrue(String field) {
        return payload.isTrue(field);
    }

    /** A time of the payload. */
    Instant time(String field) {
        return StoredTime.parse(text(field));
    }

    /** The minor units of an amount of the payload. */
    long minor(String field) {
        return payload.minor(field);
    }

    /** The currency of its amount. */
    String currency() {
        return payload.currency();
    }

    String currency(String field) {
        return payload.textIn(field, "currency");
    }

    long amount() {
        return payload.amount();
    }

    String account() {
        return payload.account();
    }

    String payment() {
        return payload.payment();
    }

    /** What it books on its account, in minor units: negative for a debit, 0 where it books nothing. */
    long posted() {
        return switch (type) {
            case "accounts.HoldPosted" -> -amount();
            case "accounts.CreditPosted" -> amount();
            default -> 0;
        };
    }

    /** Whether a payment has come to its end with it. */
    boolean isEndOfPayment() {
        return ENDS.contains(type);
    }

    /** Whether it is about a leg of a settlement and not about a payment: its UUID says version 8. */
    boolean isOfSettlement() {
        return payment().length() == 36 && payment().charAt(14) == '8';
    }

    /** A whole number of the payload. */
    int number(String field) {
        return payload.number(field);
    }

    /** A list of the payload; empty where there is none. */
    List<JsonNode> items(String field) {
        return payload.items(field);
    }

    /**
     * The payments that count in a cycle from this event on, each as an event of its own: one that is cleared, one that
     * is settled at once, or all that are released together.
     */
    List<StoredEvent> pivots() {
        return switch (type) {
            case "clearing.PaymentCleared", "clearing.PaymentSettled" -> List.of(this);
            case "queue.PaymentsReleased" ->
                items("payments").stream().map(this::part).toList();
            default -> List.of();
        };
    }

    private StoredEvent part(JsonNode payment) {
        ObjectNode part = ((ObjectNode) payment).deepCopy().put("cycle", text("cycle"));
        return new StoredEvent(index, aggregate, sequence, type, at, Payload.of(part.toString()));
    }

    /** Whether what it moves is settled with it. */
    boolean isSettledAtOnce() {
        return type.equals("clearing.PaymentSettled") || text("model").equals("IMMEDIATE_GROSS");
    }

    /** What a list of legs or movements comes to for each participant, in minor units, without the zeros. */
    Map<String, Long> nets(String field) {
        Map<String, Long> nets = new TreeMap<>();
        items(field)
                .forEach(item -> nets.merge(
                        item.path("participantId").asString(""),
                        item.path("net").longValue(),
                        Math::addExact));
        nets.values().removeIf(net -> net == 0);
        return nets;
    }
}
