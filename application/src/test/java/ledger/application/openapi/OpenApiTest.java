package ledger.application.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ledger.application.openapi.Described.Content;
import ledger.application.openapi.Described.Operation;
import ledger.application.security.AccessTable;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerClient.Answer;
import ledger.application.support.LedgerNode;
import ledger.application.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Everything that the document describes is tried on a node, and everything that a node answers is described. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {

    /** Pages for people, and what describes the interface itself, are not part of it. */
    private static final String NO_INTERFACE = "/(dashboard|swagger-ui|v3/api-docs).*";

    private LedgerNode node;
    private Described api;
    private Scene scene;
    private Examples examples;
    private Held held;
    private final Map<Operation, Answer> answers = new LinkedHashMap<>();

    @BeforeAll
    void every_example_is_sent(@TempDir Path directory) {
        node = LedgerNode.start(TestDatabase.create(TestDatabase.Kind.H2, directory));
        api = Described.by(node.auditor());
        scene = Scene.of(node);
        examples = scene.examples();
        held = new Held(api);
        api.operations().stream()
                .filter(operation -> !isStream(operation))
                .sorted(Comparator.comparing(operation -> AccessTable.ROWS.indexOf(Examples.row(operation))))
                .forEach(operation -> answers.put(operation, examples.send(operation)));
    }

    @AfterAll
    void it_ends() {
        node.close();
    }

    private static boolean isStream(Operation operation) {
        return operation.path().startsWith("/v1/stream/");
    }

    @Test
    void what_the_access_table_lets_through_is_described_and_nothing_else() {
        assertThat(api.operations().stream().map(operation -> Examples.withoutNames(operation.call())))
                .containsExactlyInAnyOrderElementsOf(AccessTable.ROWS.stream()
                        .filter(row -> !row.path().matches(NO_INTERFACE))
                        .map(row -> Examples.withoutNames(row.method() + " " + row.path()))
                        .toList());
    }

    @Test
    void everything_is_told_and_nothing_leads_nowhere() {
        assertThat(Wording.findings(api)).isEmpty();
        assertThat(Enumerations.findings(api)).isEmpty();
        assertThat(Promised.missing(api)).isEmpty();
    }

    @Test
    void every_example_works_and_is_answered_as_described() {
        assertThat(answers).hasSizeGreaterThan(60);
        answers.forEach((operation, answer) -> {
            boolean unknown = operation.path().contains("{replayId}"); // no replay has the example's name
            assertThat(answer.status())
                    .as("%s: %s", operation.call(), answer.body())
                    .isBetween(200, unknown ? 499 : 299);
        });
        assertThat(answers.entrySet().stream()
                        .flatMap(entry -> held.findings(entry.getKey(), entry.getValue()).stream()))
                .isEmpty();
    }

    @Test
    void every_parameter_that_may_be_sent_is_answered_as_described() {
        List<String> findings = new ArrayList<>();
        answers.keySet()
                .forEach(operation -> optional(operation).forEach(parameter -> {
                    Answer answer = examples.send(operation, List.of(parameter));
                    assertThat(answer.status())
                            .as("%s with %s: %s", operation.call(), parameter.path("name"), answer.body())
                            .isLessThan(500);
                    findings.addAll(held.findings(operation, answer));
                }));
        assertThat(findings).isEmpty();
    }

    private static Stream<JsonNode> optional(Operation operation) {
        return Stream.of("query", "header")
                .flatMap(in -> operation.parameters(in).stream())
                .filter(parameter -> !parameter.path("required").asBoolean())
                .filter(parameter -> !Described.example(parameter).isEmpty());
    }

    @Test
    void bodies_are_read_as_they_are_described() {
        List<Operation> withBodies = answers.keySet().stream()
                .filter(operation -> operation.body().isPresent())
                .toList();
        assertThat(withBodies).hasSizeGreaterThan(10);
        assertThat(withBodies.stream().flatMap(operation -> Probes.findings(api, examples, operation).stream()))
                .isEmpty();
    }

    @Test
    void the_tour_for_an_IDE_works_and_calls_what_is_described() {
        assertThat(scene.tour()).hasSizeGreaterThan(15).allSatisfy(stop -> {
            assertThat(stop.answer().status())
                    .as(stop.path() + stop.answer().body())
                    .isBetween(200, 299);
            Operation called = api.operations().stream()
                    .filter(operation -> operation.method().equals(stop.method()))
                    .filter(operation -> stop.path()
                            .replaceAll("\\?.*", "")
                            .matches(operation.path().replaceAll("\\{[^}]*}", "[^/]+")))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(stop.path() + " is not described"));
            assertThat(held.findings(called, stop.answer())).isEmpty();
        });
    }

    @Test
    void refusals_are_described_too() {
        List<String> findings = new ArrayList<>();
        answers.keySet().forEach(operation -> {
            String path = operation.path().replaceAll("\\{[^}]*}", "unknown~");
            List<Answer> refused = new ArrayList<>(List.of(
                    send(
                            operation,
                            examples.keyFor(operation),
                            path,
                            "{",
                            operation.body().map(Content::type)),
                    send(operation, examples.keyFor(operation), path, "<a/>", Optional.of("application/xml")),
                    examples.keyFor(operation)
                            .send(operation.method(), operation.examplePath(), "", "", "Accept", "image/png")));
            if (!Examples.row(operation).roles().isEmpty()) {
                refused.add(send(operation, node.client("A".repeat(43)), path, "", Optional.empty()));
                refused.add(send(operation, node.auditor(), path, "", Optional.empty()));
                refused.add(send(operation, examples.bank(), path, "", Optional.empty()));
            }
            refused.stream()
                    .filter(answer -> answer.status() >= 300)
                    .forEach(answer -> findings.addAll(held.findings(operation, answer)));
        });
        assertThat(findings).isEmpty();
    }

    private static Answer send(
            Operation operation, LedgerClient client, String path, String body, Optional<String> type) {
        boolean with = operation.body().isPresent();
        return client.send(operation.method(), path, with ? body : "", type.orElse("application/json"));
    }

    @Test
    void the_log_is_streamed_as_described() throws IOException {
        Operation stream = api.operation("GET /v1/stream/events");
        for (JsonNode parameter : optional(stream).toList()) {
            String name = parameter.path("name").asString();
            String sent = Described.example(parameter);
            boolean inQuery = parameter.path("in").asString().equals("query");
            var answer = examples.bank()
                    .open(
                            stream.path() + (inQuery ? "?" + name + "=" + sent : ""),
                            inQuery ? new String[0] : new String[] {name, sent});
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
                String data = lines.lines()
                        .filter(line -> line.startsWith("data: "))
                        .findFirst()
                        .orElseThrow();
                assertThat(held.findings(stream, new Answer(answer.statusCode(), answer.headers(), data)))
                        .isEmpty();
            }
        }
        assertThat(held.findings(stream, examples.bank().get(stream.path() + "?from=x")))
                .isEmpty();
    }
}
