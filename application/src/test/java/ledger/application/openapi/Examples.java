package ledger.application.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static ledger.application.openapi.Described.example;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ledger.application.openapi.Described.Content;
import ledger.application.openapi.Described.Operation;
import ledger.application.security.AccessTable;
import ledger.application.security.AccessTable.Row;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerClient.Answer;
import ledger.messages.Caller.Role;
import tools.jackson.databind.JsonNode;

/** Sends what the document says can be sent, with a key that is allowed to. */
record Examples(LedgerClient operator, LedgerClient auditor, LedgerClient bank) {

    /** A bank where it may, for its answers show most; else the operator or the auditor. */
    LedgerClient keyFor(Operation operation) {
        Set<Role> roles = row(operation).roles();
        if (roles.contains(Role.PARTICIPANT)) {
            return bank;
        }
        return roles.contains(Role.OPERATOR) ? operator : auditor;
    }

    static Row row(Operation operation) {
        return AccessTable.ROWS.stream()
                .filter(row -> row.method().name().equals(operation.method()))
                .filter(row -> withoutNames(row.path()).equals(withoutNames(operation.path())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(operation.call() + " is in no row of the access table"));
    }

    static String withoutNames(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    /** The example with everything that it must have. */
    Answer send(Operation operation) {
        return send(operation, List.of());
    }

    /** The same with these parameters that it may have. */
    Answer send(Operation operation, List<JsonNode> more) {
        Content body = operation.body().orElse(null);
        return send(operation, body == null ? "" : body.example(), more);
    }

    /** The same with another body. */
    Answer send(Operation operation, String body, List<JsonNode> more) {
        List<String> query = new ArrayList<>();
        List<String> headers = new ArrayList<>();
        operation.parameters("query").forEach(parameter -> {
            if (parameter.path("required").asBoolean() || more.contains(parameter)) {
                query.add(parameter.path("name").asString() + "=" + example(parameter));
            }
        });
        operation.parameters("header").forEach(parameter -> {
            if (parameter.path("required").asBoolean() || more.contains(parameter)) {
                headers.addAll(List.of(parameter.path("name").asString(), example(parameter)));
            }
        });
        String path = operation.examplePath() + (query.isEmpty() ? "" : "?" + String.join("&", query));
        String type = operation.body().map(Content::type).orElse("application/json");
        return keyFor(operation).send(operation.method(), path, body, type, headers.toArray(String[]::new));
    }

    /** What it answers to wrong requests: a path, a body, a type or a key that makes no sense, or may not. */
    List<Answer> refused(Operation operation) {
        String path = operation.path().replaceAll("\\{[^}]*}", "unknown~");
        LedgerClient allowed = keyFor(operation);
        String json = operation.body().map(Content::type).orElse("application/json");
        boolean body = operation.body().isPresent();
        List<Answer> answers = new ArrayList<>(List.of(
                allowed.send(operation.method(), path, body ? "{" : "", json),
                allowed.send(operation.method(), path, body ? "<a/>" : "", "application/xml"),
                allowed.send(operation.method(), operation.examplePath(), "", "", "Accept", "image/png")));
        if (!row(operation).roles().isEmpty()) {
            for (LedgerClient other : List.of(operator.withKey("A".repeat(43)), auditor, bank)) {
                answers.add(other.send(operation.method(), path, "", json));
            }
        }
        return answers.stream().filter(answer -> answer.status() >= 300).toList();
    }

    /** What a stream begins with, up to its first event. */
    Answer firstEvent(Operation stream, JsonNode parameter) {
        String name = parameter.path("name").asString();
        String sent = example(parameter);
        boolean query = parameter.path("in").asString().equals("query");
        var answer = query ? bank.open(stream.path() + "?" + name + "=" + sent) : bank.open(stream.path(), name, sent);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
            String first = lines.lines()
                    .filter(line -> line.startsWith("data: "))
                    .findFirst()
                    .orElse("");
            return new Answer(answer.statusCode(), answer.headers(), first);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
