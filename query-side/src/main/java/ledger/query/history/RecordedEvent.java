package ledger.query.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An event as it is stored, read without the class that wrote it. */
public record RecordedEvent(long index, String aggregate, String type, Instant at, JsonNode payload) {

    /** A text of the payload; null where there is none. */
    public @Nullable String text(String field) {
        return payload.path(field).isString() ? payload.path(field).stringValue() : null;
    }

    /** A text that every event of this type has. */
    public String required(String field) {
        String text = text(field);
        if (text == null) {
            throw new IllegalStateException("event " + index + " has no " + field);
        }
        return text;
    }

    /** The minor units of its amount; zero where there is none. */
    public long minor() {
        return payload.path("amount").path("minor").longValue(0);
    }
}
