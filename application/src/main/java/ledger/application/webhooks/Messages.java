package ledger.application.webhooks;

import ledger.messages.Caller;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import ledger.messages.PaymentId;
import ledger.query.payments.PaymentEnquiry;
import ledger.query.stream.StreamedEvent;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes messages: the event, and the payment or the alarm as the participant may see it. */
@Component
class Messages {

    private final PaymentEnquiry payments;
    private final JsonMapper json;

    Messages(PaymentEnquiry payments, JsonMapper json) {
        this.payments = payments;
        this.json = json;
    }

    /** The views have read up to this event. */
    Message of(StreamedEvent event, Webhook webhook) {
        String id = webhook.deliveryId(event.index());
        Topic topic = Topic.of(event.type());
        ObjectNode body = json.createObjectNode()
                .put("id", id)
                .put("index", event.index())
                .put("type", topic.name())
                .put("at", event.at());
        JsonNode payload = json.readTree(event.payload());
        switch (topic) {
            case PAYMENT_COMPLETED, PAYMENT_REJECTED, PAYMENT_QUEUED, PAYMENT_CANCELLED ->
                body.set("payment", payment(payload, webhook));
            case CAP_ALARM -> body.set("alarm", alarm(payload));
            default -> body.set("event", payload);
        }
        return new Message(id, json.writeValueAsString(body));
    }

    private JsonNode payment(JsonNode payload, Webhook webhook) {
        PaymentId id = PaymentId.parse(payload.path("paymentId").stringValue());
        Caller participant = Caller.of(webhook.key().participant());
        return json.valueToTree(payments.payment(id, participant).body());
    }

    private JsonNode alarm(JsonNode payload) {
        return json.createObjectNode()
                .put("participantId", payload.path("participantId").stringValue())
                .put("currency", payload.path("cap").path("currency").stringValue())
                .put("percent", payload.path("percent").intValue())
                .put("used", major(payload.path("used")))
                .put("cap", major(payload.path("cap")));
    }

    private static String major(JsonNode money) {
        CurrencyCode currency = CurrencyCode.of(money.path("currency").stringValue());
        return Money.major(money.path("minor").longValue(), currency);
    }
}
