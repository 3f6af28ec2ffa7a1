package ledger.application.openapi;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Holds JSON to the document's schemas: formats count, and what is not described must not be there. */
final class Schemas {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final ObjectNode components;
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    Schemas(Described api) {
        components = (ObjectNode) api.document().path("components").deepCopy();
        components.path("schemas").forEach(Schemas::nothingElse);
    }

    private static void nothingElse(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties")) {
            object.put("unevaluatedProperties", false);
        }
    }

    /** What is wrong with it. */
    List<String> findings(JsonNode json, JsonNode schema) {
        return compiled
                .computeIfAbsent(schema, this::compile)
                .validate(json, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", components);
        return REGISTRY.getSchema(whole);
    }
}
