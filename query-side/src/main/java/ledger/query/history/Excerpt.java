package ledger.query.history;

import java.util.function.Predicate;
import ledger.messages.Caller;
import ledger.messages.ParticipantId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an event says of one payment. Some events tell of several payments, and of what others gain and lose by them; a
 * participant is told what concerns the payment and itself.
 */
final class Excerpt {

    private final JsonMapper json;
    private final String paymentId;

    Excerpt(JsonMapper json, String paymentId) {
        this.json = json;
        this.paymentId = paymentId;
    }

    /** Whether the event is about the payment, and does not only mention it. */
    boolean isOf(JsonNode payload) {
        return isPayment(payload) || payload.path("payments").values().stream().anyMatch(this::isPayment);
    }

    /** What the caller may see of the event; all of it, as it is stored, where nothing in it is someone else's. */
    String seenBy(Caller caller, JsonNode payload, String stored) {
        ParticipantId own = caller.participant();
        if (own == null || !(payload instanceof ObjectNode event) || !(event.has("payments") || event.has("legs"))) {
            return stored;
        }
        ObjectNode seen = event.deepCopy();
        keep(seen, "payments", this::isPayment);
        keep(seen, "movements", item -> own.value().equals(text(item, "participantId")));
        keep(seen, "legs", item -> own.value().equals(text(item, "participantId")));
        return json.writeValueAsString(seen);
    }

    private static void keep(ObjectNode event, String list, Predicate<JsonNode> kept) {
        if (event.path(list).isArray()) {
            var items = event.path(list).values().stream().filter(kept).toList();
            event.putArray(list).addAll(items);
        }
    }

    private boolean isPayment(JsonNode node) {
        return paymentId.equals(text(node, "paymentId"));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).stringValue("");
    }
}
