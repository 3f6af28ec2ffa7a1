package ledger.application.openapi;

import java.util.ArrayList;
import java.util.List;
import ledger.application.openapi.Described.Content;
import ledger.application.openapi.Described.Operation;
import ledger.application.support.LedgerClient.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Finds out, field by field, whether bodies are read as they are described. */
final class Probes {

    private static final JsonNode NONSENSE = StringNode.valueOf("§");

    private final Described api;
    private final Examples examples;
    private final Operation operation;
    private final Content body;
    private final ObjectNode example;
    private final List<String> findings = new ArrayList<>();

    private Probes(Described api, Examples examples, Operation operation, Content body) {
        this.api = api;
        this.examples = examples;
        this.operation = operation;
        this.body = body;
        this.example = (ObjectNode)
                JsonMapper.shared().readTree(body.example().lines().findFirst().orElseThrow());
    }

    /** What was read otherwise than it is described. */
    static List<String> findings(Described api, Examples examples, Operation operation) {
        Probes probes = new Probes(api, examples, operation, operation.body().orElseThrow());
        probes.fields(probes.body.schema());
        probes.refused(probes.with("unheardOf", NONSENSE), "a field that is not described");
        return probes.findings;
    }

    private void fields(JsonNode referred) {
        JsonNode schema = api.resolved(referred);
        schema.path("allOf").forEach(this::fields);
        schema.path("properties").properties().forEach(field -> field(field.getKey(), field.getValue()));
        schema.path("required").forEach(name -> refused(without(name.asString()), "without " + name));
        schema.path("properties").propertyNames().stream()
                .filter(name -> Described.elements(schema.path("required"))
                        .noneMatch(required -> required.asString().equals(name)))
                .forEach(name -> taken(without(name), "without " + name));
    }

    private void field(String name, JsonNode field) {
        refused(with(name, otherType(field)), name + " of another type");
        if (field.has("pattern") || field.has("enum") || field.has("format")) {
            if (field.path("type").asString().equals("string")) {
                refused(with(name, NONSENSE), name + " without its form");
            }
        }
        field.path("enum").forEach(value -> taken(with(name, value), name + " " + value));
        if (field.has("maxLength")) {
            String tooLong = "1".repeat(field.path("maxLength").asInt() + 1);
            refused(with(name, StringNode.valueOf(tooLong)), name + " too long");
        }
        if (field.has("minLength")) {
            refused(with(name, StringNode.valueOf("")), name + " empty");
        }
        if (field.has("maximum")) {
            refused(with(name, number(field.path("maximum").asLong() + 1)), name + " too large");
            taken(with(name, number(field.path("maximum").asLong())), name + " as large as can be");
            refused(with(name, number(field.path("minimum").asLong() - 1)), name + " too small");
        }
    }

    private static JsonNode otherType(JsonNode field) {
        return field.path("type").asString().equals("string") ? number(7) : NONSENSE;
    }

    private static JsonNode number(long value) {
        return JsonNodeFactory.instance.numberNode(value);
    }

    private ObjectNode with(String field, JsonNode value) {
        return example.deepCopy().set(field, value).asObject();
    }

    private ObjectNode without(String field) {
        ObjectNode rest = example.deepCopy();
        rest.remove(field);
        return rest;
    }

    private void refused(ObjectNode sent, String what) {
        if (!isMalformed(sent)) {
            findings.add(operation.call() + " takes " + what);
        }
    }

    private void taken(ObjectNode sent, String what) {
        if (isMalformed(sent)) {
            findings.add(operation.call() + " does not take " + what);
        }
    }

    private boolean isMalformed(ObjectNode sent) {
        Answer answer = examples.send(operation, sent + "\n", List.of());
        return answer.text("code").equals("malformed");
    }
}
