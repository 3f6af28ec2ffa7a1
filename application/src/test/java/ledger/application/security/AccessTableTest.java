package ledger.application.security;

import static ledger.messages.Caller.Role.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ledger.application.security.AccessTable.Row;
import ledger.application.support.LedgerNode;
import ledger.application.support.TestDatabase;
import ledger.messages.LogHead;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The table and the whole ledger's controllers name the same calls: none is forgotten, none is left over. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTableTest {

    /** Calls that an auditor may make though they are no GET, and why they write nothing. */
    private static final Map<String, String> COMPUTED = Map.of(
            "POST /v1/audit/replay", "recomputes from the log what the views show, and compares",
            "POST /v1/audit/replays/x/resume", "goes on with such a replay",
            "POST /v1/audit/what-if", "recomputes from the log what would have been",
            "POST /dashboard/sign-in", "lets in whoever has a key",
            "POST /dashboard/sign-out", "ends that");

    private LedgerNode node;

    @BeforeAll
    void start(@TempDir Path directory) {
        node = LedgerNode.start(TestDatabase.create(TestDatabase.Kind.H2, directory));
    }

    @AfterAll
    void stop() {
        node.close();
    }

    @Test
    void the_table_lists_what_the_controllers_answer() {
        assertThat(listed()).containsExactlyInAnyOrderElementsOf(answered().toList());
    }

    @Test
    void an_auditor_gets_in_nowhere_but_to_read_and_to_have_something_computed() {
        List<String> written = calls(row -> !row.method().equals(GET))
                .filter(call -> !COMPUTED.containsKey(call))
                .toList();

        assertThat(written)
                .hasSizeGreaterThan(20)
                .allSatisfy(call -> assertThat(asAuditor(call)).isEqualTo(403));
    }

    @Test
    void what_an_auditor_has_computed_leaves_no_trace_in_the_log() {
        calls(row -> !row.method().equals(GET) && row.roles().contains(AUDITOR))
                .forEach(call -> assertThat(asAuditor(call)).as(call).isLessThan(500));

        assertThat(node.bean(LogHead.class).index()).isEqualTo(-1);
    }

    @Test
    void whatever_an_auditor_asks_is_on_record() {
        List<String> asked = calls(row -> true).toList();
        String mark = "?from=recorded";

        asked.forEach(call -> assertThat(asAuditor(call + mark)).isBetween(200, 499));

        List<String> recorded = new ArrayList<>();
        node.operator()
                .get("/v1/audit/queries?caller=auditor&limit=1000")
                .expect(200)
                .json()
                .path("items")
                .forEach(query -> recorded.add(0, onRecord(query)));
        assertThat(recorded.stream().filter(call -> call.endsWith(mark)))
                .containsExactlyElementsOf(
                        asked.stream().map(call -> call + mark).toList());
    }

    private static String onRecord(JsonNode query) {
        String words = query.path("query").asString("");
        return query.path("method").asString() + " " + query.path("path").asString() + "?" + words;
    }

    private static Stream<String> calls(Predicate<Row> wanted) {
        return AccessTable.ROWS.stream()
                .filter(wanted)
                .map(row -> row.method() + " " + row.path().replaceAll("\\{[^}]*}", "x"));
    }

    private int asAuditor(String call) {
        String[] words = call.split(" ", 2);
        return node.auditor().send(words[0], words[1], "", "").status();
    }

    private static Stream<String> listed() {
        return AccessTable.ROWS.stream()
                .map(row -> row.method() + " " + withoutNames(row.path()))
                .filter(call -> call.contains(" /v1/") || call.contains(" /dashboard"));
    }

    private Stream<String> answered() {
        return Objects.requireNonNull(node.bean(DispatcherServlet.class).getHandlerMappings()).stream()
                .filter(RequestMappingHandlerMapping.class::isInstance)
                .map(RequestMappingHandlerMapping.class::cast)
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(AccessTableTest::calls)
                .filter(call -> call.contains(" /v1/") || call.contains(" /dashboard"));
    }

    private static Stream<String> calls(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> method + " " + withoutNames(path)));
    }

    private static String withoutNames(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }
}
