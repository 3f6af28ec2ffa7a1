package ledger.application.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import ledger.application.support.LedgerClient;
import tools.jackson.databind.JsonNode;

/** The document of the interface, as a node serves it. */
record Described(JsonNode document) {

    static Described by(LedgerClient anyone) {
        return new Described(anyone.get("/v3/api-docs").expect(200).json());
    }

    /** One way of calling one path. */
    record Operation(String method, String path, JsonNode described, Described api) {

        String call() {
            return method + " " + path;
        }

        List<JsonNode> parameters(String in) {
            return elements(described.path("parameters"))
                    .map(api::resolved)
                    .filter(parameter -> parameter.path("in").asString().equals(in))
                    .toList();
        }

        /** The path, with the examples of its parts. */
        String examplePath() {
            String filled = path;
            for (JsonNode part : parameters("path")) {
                filled = filled.replace("{" + part.path("name").asString() + "}", example(part));
            }
            return filled;
        }

        /** The type of the body and the body itself, if there is one. */
        Optional<Content> body() {
            return described.at("/requestBody/content").properties().stream()
                    .map(content -> new Content(content.getKey(), content.getValue()))
                    .findFirst();
        }

        boolean answers(int status) {
            return described.path("responses").has(String.valueOf(status));
        }

        JsonNode answer(int status) {
            return api.resolved(described.path("responses").path(String.valueOf(status)));
        }
    }

    /** A body as it is described. */
    record Content(String type, JsonNode described) {

        String example() {
            JsonNode example = described.path("example");
            return example.isString() ? example.asString() : example.toString();
        }

        JsonNode schema() {
            return described.path("schema");
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue(), this))));
        return operations;
    }

    Operation operation(String call) {
        return operations().stream()
                .filter(operation -> operation.call().equals(call))
                .findFirst()
                .orElseThrow(() -> new AssertionError(call + " is not described"));
    }

    JsonNode schema(String name) {
        return document.path("components").path("schemas").path(name);
    }

    /** What a reference refers to; anything else itself. */
    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : resolved(document.at(reference.substring(1)));
    }

    static String example(JsonNode parameter) {
        return parameter.path("example").asString("");
    }

    static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
