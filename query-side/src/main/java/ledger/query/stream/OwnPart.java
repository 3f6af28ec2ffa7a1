package ledger.query.stream;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ledger.messages.ParticipantId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What one participant is shown of the events: whether at all, and without what others gain, lose or lack. */
final class OwnPart {

    /** Lists with an entry for each of several participants. */
    private static final String[] PER_PARTICIPANT = {
        "shortfalls", "shares", "losses", "draws", "movements", "topUps", "nets"
    };
    /** The accounts of a guarantee fund are nobody's business but the operator's. */
    private static final String[] OF_THE_FUND = {"creditAccount", "contributionsAccount"};

    private final String own;
    private final Owners owners;
    private final JsonMapper json;

    OwnPart(ParticipantId participant, Owners owners, JsonMapper json) {
        this.own = participant.value();
        this.owners = owners;
        this.json = json;
    }

    /** The event as the participant is shown it; empty where it is not. */
    Optional<StreamedEvent> of(StreamedEvent event, JsonNode payload) {
        Sight sight = Sight.of(event.type());
        if (sight == null || !isShown(sight, payload)) {
            return Optional.empty();
        }
        ObjectNode shown = ((ObjectNode) payload).deepCopy();
        cut(shown);
        return Optional.of(shown.equals(payload) ? event : event.saying(json.writeValueAsString(shown)));
    }

    private boolean isShown(Sight sight, JsonNode payload) {
        String payment = text(payload, "paymentId");
        boolean owner = owners.isOwner(own, text(payload, "accountId"));
        return switch (sight) {
            case EVERYONE -> true;
            case NAMED -> isNamed(payload);
            case OWNER -> owner;
            case OWNER_AND_SENDER -> owner || owners.isSender(own, payment);
            case SENDER -> owners.isSender(own, payment);
            case SENDER_AND_RECEIVER -> owners.isSender(own, payment) || owners.isReceiver(own, payment);
            case CLEARED ->
                isParty(payload) || payload.path("payments").values().stream().anyMatch(this::isParty);
        };
    }

    private boolean isParty(JsonNode payment) {
        return own.equals(text(payment, "debtorParticipant"))
                || own.equals(text(payment, "creditorParticipant"))
                || owners.isSender(own, text(payment, "paymentId"));
    }

    private boolean isNamed(JsonNode node) {
        return own.equals(text(node, "participantId"));
    }

    private void cut(ObjectNode event) {
        Stream.of(PER_PARTICIPANT).forEach(list -> keep(event, list, this::isNamed));
        keep(event, "legs", leg -> isNamed(leg) && owners.isOwner(own, text(leg, "accountId")));
        keep(event, "payments", this::isParty);
        keep(event, "removed", removed -> own.equals(removed.stringValue("")));
        event.path("rounds").values().forEach(round -> cut((ObjectNode) round));
        event.remove(List.of(OF_THE_FUND));
    }

    private static void keep(ObjectNode event, String list, Predicate<JsonNode> kept) {
        if (event.path(list) instanceof ArrayNode items) {
            event.putArray(list).addAll(items.values().stream().filter(kept).toList());
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).stringValue("");
    }
}
