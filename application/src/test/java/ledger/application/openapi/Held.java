package ledger.application.openapi;

import java.util.ArrayList;
import java.util.List;
import ledger.application.openapi.Described.Operation;
import ledger.application.support.LedgerClient.Answer;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds answers to what the document says of them. */
final class Held {

    private final Schemas schemas;

    Held(Described api) {
        this.schemas = new Schemas(api);
    }

    /** Whether the status, the type, the headers and the body of an answer are described. */
    List<String> findings(Operation operation, Answer answer) {
        String what = operation.call() + " answered " + answer.status();
        if (!operation.answers(answer.status())) {
            return List.of(what + ", which is not described: " + answer.body());
        }
        JsonNode described = operation.answer(answer.status());
        List<String> findings = new ArrayList<>(headers(described, answer));
        findings.addAll(body(described.path("content"), answer));
        return findings.stream().map(finding -> what + ": " + finding).toList();
    }

    private List<String> headers(JsonNode described, Answer answer) {
        return described.path("headers").properties().stream()
                .filter(header -> !header.getKey().matches("Idempotent-Replayed|Preference-Applied"))
                .filter(header -> answer.headers().firstValue(header.getKey()).isEmpty())
                .map(header -> "no " + header.getKey())
                .toList();
    }

    private List<String> body(JsonNode contents, Answer answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (contents.isEmpty() && answer.body().isEmpty()) {
            return List.of();
        }
        for (var content : contents.properties()) {
            if (MediaType.parseMediaType(content.getKey()).isCompatibleWith(MediaType.parseMediaType(type))) {
                return answer.body().isEmpty()
                        ? List.of("no body")
                        : texts(content.getKey(), answer.body()).stream()
                                .flatMap(text ->
                                        findings(text, content.getValue().path("schema")).stream())
                                .toList();
            }
        }
        return List.of("a body of type " + type + " is not described");
    }

    /** The JSON in a body: one text, or one of each line or event; nothing where it is something else. */
    private static List<String> texts(String type, String body) {
        if (type.endsWith("json") && !type.endsWith("ndjson")) {
            return List.of(body);
        }
        return switch (type) {
            case "application/x-ndjson" -> body.lines().toList();
            case "text/event-stream" ->
                body.lines()
                        .filter(line -> line.startsWith("data: "))
                        .map(line -> line.substring("data: ".length()))
                        .toList();
            default -> List.of();
        };
    }

    private List<String> findings(String text, JsonNode schema) {
        return schemas.findings(JsonMapper.shared().readTree(text), schema);
    }
}
