package ledger.application.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ledger.application.openapi.Described.Operation;
import ledger.application.security.AccessTable;
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
import tools.jackson.dataformat.yaml.YAMLMapper;

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
    private Handled handled;
    private final Map<Operation, Answer> answers = new LinkedHashMap<>();

    @BeforeAll
    void every_example_is_sent(@TempDir Path directory) {
        node = LedgerNode.start(TestDatabase.create(TestDatabase.Kind.H2, directory));
        api = Described.by(node.auditor());
        scene = Scene.of(node);
        examples = scene.examples();
        held = new Held(api);
        handled = new Handled(node);
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
    void what_is_not_described_does_not_answer() {
        List<String> described = api.operations().stream()
                .map(operation -> Examples.withoutNames(operation.call()))
                .toList();
        List<String> others = Stream.concat(handled.calls(), Stream.of("GET /h2-console", "GET /v1/nothing", "GET /"))
                .filter(call -> !described.contains(Examples.withoutNames(call)))
                .filter(call -> !call.matches("[A-Z]+ " + NO_INTERFACE))
                .toList();
        assertThat(others).contains("GET /error", "GET /actuator").allSatisfy(call -> {
            String[] words = call.split(" ", 2);
            Answer answer = node.operator().send(words[0], words[1].replaceAll("[{}*]", "x"), "", "");
            assertThat(answer.status()).isEqualTo(404);
        });
    }

    @Test
    void people_read_it_without_a_key_on_pages_that_run_nothing_but_their_own_files() {
        for (String path : List.of("index.html", "swagger-initializer.js", "swagger-ui-bundle.js")) {
            HttpResponse<String> page = handled.withoutKey("/swagger-ui/" + path);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self';");
            if (path.endsWith(".html")) {
                assertThat(page.body()).doesNotContainPattern("<script>|<style|\\son[a-z]+=|style=");
            }
        }
        assertThat(handled.withoutKey("/swagger-ui.html").headers().firstValue("Location"))
                .hasValue("/swagger-ui/index.html");
        assertThat(handled.withoutKey("/v3/api-docs").statusCode()).isEqualTo(200);
        JsonNode yaml = new YAMLMapper()
                .readTree(handled.withoutKey("/v3/api-docs.yaml").body());
        assertThat(yaml.path("paths")).isEqualTo(api.document().path("paths"));
    }

    @Test
    void the_tour_for_an_IDE_works_and_calls_what_is_described() {
        assertThat(scene.tour()).hasSizeGreaterThan(15).allSatisfy(stop -> {
            assertThat(stop.answer().status())
                    .as(stop.path() + stop.answer().body())
                    .isBetween(200, 299);
            assertThat(held.findings(stop.called(api), stop.answer())).isEmpty();
        });
    }

    @Test
    void refusals_are_described_too() {
        assertThat(answers.keySet().stream()
                        .flatMap(operation -> examples.refused(operation).stream()
                                .flatMap(answer -> held.findings(operation, answer).stream())))
                .isEmpty();
    }

    @Test
    void the_log_is_streamed_as_described() {
        Operation stream = api.operation("GET /v1/stream/events");
        assertThat(optional(stream))
                .hasSize(2)
                .allSatisfy(parameter -> assertThat(held.findings(stream, examples.firstEvent(stream, parameter)))
                        .isEmpty());
        assertThat(held.findings(stream, examples.bank().get(stream.path() + "?from=x")))
                .isEmpty();
    }
}
