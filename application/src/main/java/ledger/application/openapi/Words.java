package ledger.application.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What names mean wherever they stand: {@code accountId} is the same in every schema and every parameter. A word says
 * what it means, and where its value is a text or a number, how that is written; what a place says of itself comes
 * first.
 */
record Words(JsonNode words, JsonNode forms) {

    private static final String DESCRIPTION = "description";
    private static final String FORM = "is";

    void fillIn(ObjectNode document) {
        for (JsonNode schema : document.at("/components/schemas")) {
            schema.path("properties").properties().forEach(property -> {
                if (property.getValue() instanceof ObjectNode object) {
                    fillIn(object, words.path(property.getKey()));
                }
            });
        }
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                operation.path("parameters").forEach(this::parameter);
            }
        }
    }

    private void parameter(JsonNode parameter) {
        if (parameter instanceof ObjectNode object && object.get("schema") instanceof ObjectNode schema) {
            JsonNode word = words.path(object.path("name").asText());
            fillIn(schema, word);
            schema.remove(DESCRIPTION);
            if (!object.has(DESCRIPTION) && word.has(DESCRIPTION)) {
                object.set(DESCRIPTION, word.path(DESCRIPTION));
            }
            JsonNode example = schema.remove("example");
            if (example != null && !object.has("example")) {
                object.set("example", example);
            }
        }
    }

    private void fillIn(ObjectNode place, JsonNode word) {
        if (place.path("type").asText().equals(word.path("type").asText("string"))) {
            Tree.complete(place, word);
            Tree.complete(place, forms.path(place.path(FORM).asText()));
            place.remove(FORM);
        } else if (word.has(DESCRIPTION) && !place.has(DESCRIPTION)) {
            place.set(DESCRIPTION, word.path(DESCRIPTION));
        }
    }
}
