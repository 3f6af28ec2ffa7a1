package ledger.application.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ledger.application.openapi.Described.Operation;
import tools.jackson.databind.JsonNode;

/** Looks through the document itself: whether everything in it is told, once, and refers to what is there. */
final class Wording {

    private final Described api;
    private final List<String> findings = new ArrayList<>();

    private Wording(Described api) {
        this.api = api;
    }

    /** What is untold, doubled or leads nowhere. */
    static List<String> findings(Described api) {
        Wording wording = new Wording(api);
        wording.references(api.document());
        wording.operations();
        api.document().at("/components/schemas").properties().forEach(schema -> {
            wording.told(schema.getValue(), "schema " + schema.getKey());
            schema.getValue()
                    .path("properties")
                    .properties()
                    .forEach(property ->
                            wording.told(property.getValue(), "property " + schema.getKey() + "." + property.getKey()));
        });
        return wording.findings;
    }

    private void operations() {
        Set<String> ids = new HashSet<>();
        Set<String> calls = new HashSet<>();
        Set<String> tags = new HashSet<>();
        api.document().path("tags").forEach(tag -> tags.add(tag.path("name").asString()));
        for (Operation operation : api.operations()) {
            JsonNode described = operation.described();
            once(ids, described.path("operationId").asString(""));
            once(calls, Examples.withoutNames(operation.call()));
            if (described.path("summary").asString("").isEmpty()) {
                findings.add(operation.call() + " has no summary");
            }
            if (!tags.contains(described.path("tags").path(0).asString(""))) {
                findings.add(operation.call() + " is in no chapter");
            }
            for (String in : List.of("path", "query", "header")) {
                operation.parameters(in).forEach(parameter -> told(parameter, operation.call() + parameter));
            }
            for (JsonNode answer : described.path("responses")) {
                told(api.resolved(answer), "an answer of " + operation.call());
            }
        }
    }

    private void once(Set<String> seen, String name) {
        if (!seen.add(name)) {
            findings.add(name + " is there twice");
        }
    }

    private void told(JsonNode thing, String what) {
        if (thing.path("description").asString("").isBlank()) {
            findings.add(what + " is not told");
        }
        if (thing.has("is")) {
            findings.add(what + " has no such form");
        }
    }

    private void references(JsonNode node) {
        if (node.has("$ref") && api.resolved(node).isMissingNode()) {
            findings.add(node.path("$ref") + " leads nowhere");
        }
        node.forEach(this::references);
    }
}
