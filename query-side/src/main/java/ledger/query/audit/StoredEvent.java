package ledger.query.audit;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An event as it is stored, read without the classes that wrote it. */
record StoredEvent(long index, String aggregate, String type, Instant at, JsonNode payload) {

    /** A text of the payload; empty where there is none. */
    String text(String field) {
        return payload.path(field).asString("");
    }

    boolean isTrue(String field) {
        return payload.path(field).asBoolean(false);
    }

    /** A time of the payload. */
    Instant time(String field) {
        return Instant.parse(text(field));
    }

    /** The minor units of an amount of the payload. */
    long minor(String field) {
        return payload.path(field).path("minor").longValue();
    }

    String currency(String field) {
        return payload.path(field).path("currency").asString("");
    }

    long amount() {
        return minor("amount");
    }

    String account() {
        return text("accountId");
    }

    String payment() {
        return text("paymentId");
    }

    /** Whether it is about a leg of a settlement and not about a payment: its UUID says version 8. */
    boolean isOfSettlement() {
        return payment().length() == 36 && payment().charAt(14) == '8';
    }

    /** A whole number of the payload. */
    int number(String field) {
        return payload.path(field).intValue();
    }

    /** A list of the payload; empty where there is none. */
    List<JsonNode> items(String field) {
        return List.copyOf(payload.path(field).values());
    }
}
