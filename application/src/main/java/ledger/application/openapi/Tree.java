package ledger.application.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Merges one part of the document into another, as JSON Merge Patch does (RFC 7396): null takes something away. */
final class Tree {

    private Tree() {}

    /** What the addition says is said, too; where both say something, the addition is right. */
    static void merge(ObjectNode into, JsonNode addition) {
        addition.properties().forEach(field -> {
            JsonNode before = into.get(field.getKey());
            if (field.getValue().isNull()) {
                into.remove(field.getKey());
            } else if (before instanceof ObjectNode object && field.getValue().isObject()) {
                merge(object, field.getValue());
            } else if (before instanceof ArrayNode list && isOfNamed(field.getValue())) {
                mergeNamed(list, field.getValue());
            } else {
                into.set(field.getKey(), field.getValue().deepCopy());
            }
        });
    }

    /** What is said already stays as it is. */
    static void complete(ObjectNode into, JsonNode addition) {
        addition.properties().forEach(field -> {
            if (!into.has(field.getKey())) {
                into.set(field.getKey(), field.getValue().deepCopy());
            }
        });
    }

    /** Parameters are known by their names, or by what they refer to. */
    private static boolean isOfNamed(JsonNode list) {
        return list.isArray()
                && !list.isEmpty()
                && (list.get(0).has("name") || list.get(0).has("$ref"));
    }

    private static void mergeNamed(ArrayNode list, JsonNode addition) {
        for (JsonNode added : addition) {
            JsonNode same = null;
            for (JsonNode present : list) {
                if (added.has("name") && present.path("name").equals(added.path("name"))) {
                    same = present;
                }
            }
            if (same instanceof ObjectNode object) {
                merge(object, added);
            } else {
                list.add(added.deepCopy());
            }
        }
    }
}
