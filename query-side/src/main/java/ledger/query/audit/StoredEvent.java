package ledger.query.audit;

import java.time.Instant;
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
}
