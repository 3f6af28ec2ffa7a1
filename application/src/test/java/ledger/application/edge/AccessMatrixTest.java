package ledger.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import ledger.application.edge.EdgeClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint but the dashboard's with every kind of key. O operator, A auditor, P participant, * needs no key. */
@OnTheEdge
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessMatrixTest {

    private static final List<String> MATRIX = List.of(
            "GET    /actuator/health/liveness               *",
            "GET    /actuator/health/readiness              *",
            "GET    /actuator/health                        OA",
            "GET    /actuator/prometheus                    OA",
            "GET    /actuator/env                           -",
            "GET    /v3/api-docs                            *",
            "GET    /v3/api-docs.yaml                       *",
            "GET    /v3/api-docs/swagger-config             *",
            "GET    /swagger-ui.html                        *",
            "GET    /swagger-ui/index.html                  *",
            "POST   /actuator/shutdown                      -",
            "GET    /h2-console                             -",
            "POST   /v1/participants                        O",
            "GET    /v1/participants                        OAP",
            "GET    /v1/participants/BANKA                  OAP",
            "PUT    /v1/participants/BANKA/net-debit-cap    O",
            "PUT    /v1/participants/BANKA/collateral       O",
            "PUT    /v1/participants/BANKA/queueing         O",
            "POST   /v1/participants/BANKA/suspension       O",
            "DELETE /v1/participants/BANKA/suspension       O",
            "POST   /v1/participants/BANKZ/api-key          O",
            "DELETE /v1/participants/BANKZ/api-key          O",
            "POST   /v1/accounts                            OP",
            "POST   /v1/accounts/bulk                       OP",
            "GET    /v1/accounts                            OAP",
            "GET    /v1/accounts/alice                      OAP",
            "GET    /v1/accounts/alice/entries              OAP",
            "GET    /v1/accounts/alice/balance              OAP",
            "GET    /v1/accounts/alice/statement            OAP",
            "POST   /v1/accounts/alice/block                OP",
            "POST   /v1/accounts/alice/unblock              OP",
            "POST   /v1/accounts/alice/close                OP",
            "POST   /v1/payments                            OP",
            "POST   /v1/payments/bulk                       OP",
            "GET    /v1/payments                            OAP",
            "GET    /v1/payments/x                          OAP",
            "GET    /v1/payments/x/history                  OAP",
            "DELETE /v1/payments/x                          OP",
            "PUT    /v1/payments/x/priority                 OP",
            "POST   /v1/payments/x/queue-hold               OP",
            "DELETE /v1/payments/x/queue-hold               OP",
            "PUT    /v1/clearing/EUR/terms                  O",
            "PUT    /v1/clearing/EUR/guarantee-fund         O",
            "POST   /v1/clearing/EUR/queue/resolution       O",
            "POST   /v1/clearing/EUR/cut-off                O",
            "GET    /v1/clearing/EUR                        OAP",
            "GET    /v1/clearing/EUR/cycles                 OAP",
            "GET    /v1/clearing/EUR/terms                  OAP",
            "GET    /v1/clearing/EUR/queue                  OAP",
            "GET    /v1/clearing/EUR/alarms                 OAP",
            "GET    /v1/clearing/EUR/guarantee-fund         OAP",
            "GET    /v1/clearing/cycles/EUR-1               OAP",
            "GET    /v1/clearing/cycles/EUR-1/metrics       OAP",
            "GET    /v1/clearing/cycles/EUR-1/matrix        OAP",
            "POST   /v1/settlements                         O",
            "POST   /v1/settlements/EUR-1/unwind-simulation O",
            "GET    /v1/settlements/EUR-1                   OAP",
            "GET    /v1/settlements/EUR-1/report.csv        OAP",
            "GET    /v1/stream/events                       OAP",
            "PUT    /v1/webhooks/x                          P",
            "GET    /v1/webhooks                            OAP",
            "GET    /v1/webhooks/x                          OAP",
            "DELETE /v1/webhooks/x                          OP",
            "POST   /v1/webhooks/x/secret                   P",
            "POST   /v1/webhooks/x/resumption               OP",
            "GET    /v1/ops/node                            OAP",
            "GET    /v1/ops/processors                      OA",
            "POST   /v1/ops/projections/balances/replay     O",
            "GET    /v1/ops/projections/balances/replay     OA",
            "GET    /v1/ops/reconciliation                  OA",
            "GET    /v1/audit/queries                       OA",
            "GET    /v1/audit/trial-balance                 OA",
            "POST   /v1/audit/what-if                       OA",
            "POST   /v1/audit/replay                        OA",
            "GET    /v1/audit/replays                       OA",
            "GET    /v1/audit/replays/x                     OA",
            "POST   /v1/audit/replays/x/resume              OA",
            "GET    /v1/audit/events                        OA",
            "GET    /v1/audit/events/0/proof                OA",
            "GET    /v1/audit/consistency                   OA",
            "GET    /v1/audit/checkpoints                   OA",
            "GET    /v1/audit/verify                        OA",
            "GET    /v1/audit/key                           OA",
            "GET    /v1/audit/archive                       OA");

    private final FakeWriter writer;
    private final EdgeClient client;
    private final RequestMappingHandlerMapping mappings;

    @Autowired
    AccessMatrixTest(FakeWriter writer, EdgeClient client, RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.writer = writer;
        this.client = client;
        this.mappings = requestMappingHandlerMapping;
    }

    @BeforeEach
    void nothingWasSubmitted() {
        writer.reset();
    }

    static Stream<Arguments> cells() {
        return MATRIX.stream()
                .map(row -> row.split(" +", 3))
                .flatMap(row -> Stream.of("O", "A", "P", "none", "wrong")
                        .map(who -> Arguments.of(row[0], row[1], row[2], who)));
    }

    @ParameterizedTest(name = "{0} {1} as {3}")
    @MethodSource("cells")
    void only_those_who_may_get_in(String method, String path, String allowed, String who) {
        Answer answer = client.withKey(key(who)).send(method, path, BodyPublishers.noBody());

        String problem = answer.text("code") + " " + answer.text("detail");
        switch (expected(allowed, who)) {
            case "in" -> assertThat(problem).doesNotContain("this key", "nothing at this path", "a key is needed");
            case "nothing" -> assertThat(problem).isEqualTo("not-found there is nothing at this path");
            case "forbidden" -> assertThat(answer.status()).isEqualTo(403);
            default -> {
                assertThat(answer.status()).isEqualTo(401);
                assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
                assertThat(answer.text("code")).isEqualTo("unauthenticated");
            }
        }
        if (!expected(allowed, who).equals("in")) {
            assertThat(writer.submitted).isEmpty();
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @Test
    void every_endpoint_is_in_the_matrix() {
        Stream<String> endpoints =
                mappings.getHandlerMethods().keySet().stream().flatMap(AccessMatrixTest::calls);

        assertThat(endpoints.filter(call -> !call.endsWith(" /error") && !call.contains(" /dashboard/")))
                .isNotEmpty()
                .allMatch(call -> MATRIX.stream().anyMatch(row -> isSame(call, row)));
    }

    private static String expected(String allowed, String who) {
        if (who.equals("wrong") || (who.equals("none") && !allowed.equals("*"))) {
            return "unknown";
        }
        if (allowed.equals("-")) {
            return "nothing";
        }
        return allowed.equals("*") || allowed.contains(who) ? "in" : "forbidden";
    }

    private String key(String who) {
        return switch (who) {
            case "O" -> client.operator();
            case "A" -> client.auditor();
            case "P" -> client.bank();
            case "wrong" -> "A".repeat(43);
            default -> "";
        };
    }

    private static Stream<String> calls(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .flatMap(path -> path.equals("/error")
                        ? Stream.of("ANY /error")
                        : mapping.getMethodsCondition().getMethods().stream().map(method -> method + " " + path));
    }

    private static boolean isSame(String call, String row) {
        String pattern = call.replace("{", "\\{").replaceAll("\\\\\\{[^}]*}", "[^/ ]+");
        return row.replaceAll(" +", " ").matches(pattern + " .*");
    }
}
