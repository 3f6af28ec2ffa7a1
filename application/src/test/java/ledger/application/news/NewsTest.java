package ledger.application.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerNode;
import ledger.application.support.Scheme;
import ledger.application.support.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A day as the node's log tells it, for machines and for people. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OutputCaptureExtension.class)
class NewsTest {

    private static final List<String> EXPECTED = List.of(
            "writing: the log's head is",
            "what this node writes is sealed",
            "a participant was enrolled",
            "a key was issued to BANKA",
            "a participant came near its cap",
            "a participant was suspended",
            "a participant was reinstated",
            "a cycle was cut off",
            "a settlement failed",
            "a cycle was settled",
            "the keys of BANKB were revoked",
            "a key was presented that opens nothing",
            "rebuilding projection balances",
            "stopped writing");
    private static final Map<String, String> PERSONAL = Map.of(
            "the name of an account's holder", "Ludmilla Personalova",
            "a remittance information", "for the operation of my knee",
            "an end-to-end id", "e2e-of-ludmilla",
            "an idempotency key", "key-of-ludmilla");
    private static final String ACCOUNT = """
            {"accountId":"l","participantId":"BANKA","currency":"EUR","type":"CUSTOMER","name":"%s"}""";
    private static final String PAYMENT = """
            {"debtorAccount":"l","creditorAccount":"bob","amount":"%s","currency":"EUR",
             "endToEndId":"%s","remittance":"%s"}""";
    private static final Pattern LINE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\S+ +(DEBUG|INFO|WARN|ERROR) \\[.*");

    @TempDir
    private Path directory;

    @Test
    void a_day_is_told_in_json_line_by_line_without_anything_personal(CapturedOutput output) {
        TestDatabase database = TestDatabase.create(TestDatabase.Kind.H2, directory);
        List<String> keys;
        try (LedgerNode node = LedgerNode.start(
                database, "--logging.structured.format.console=ecs", "--logging.level.ledger.payments=debug")) {
            keys = aDay(node);
            LoggerFactory.getLogger(NewsTest.class).info("a text from outside\r\n{\"forged\":true}");
        }
        List<String> lines =
                output.getOut().lines().filter(line -> line.startsWith("{")).toList();
        List<String> messages = lines.stream()
                .map(line -> JsonMapper.shared().readTree(line).path("message").asString())
                .toList();
        EXPECTED.forEach(expected -> assertThat(messages).anyMatch(message -> message.startsWith(expected)));
        assertThat(messages).anyMatch(message -> message.matches("payment [0-9a-f-]{36} REJECTED AM04"));
        assertThat(messages).contains("a text from outside\r\n{\"forged\":true}");
        assertThat(lines).noneMatch(line -> line.startsWith("{\"forged"));
        PERSONAL.forEach((what, text) -> assertThat(output.getAll()).as(what).doesNotContain(text));
        assertThat(keys).allSatisfy(key -> assertThat(output.getAll()).doesNotContain(key));
        assertThat(fields(lines, "a cycle was cut off").path("cycle").asString())
                .isEqualTo("EUR-1");
    }

    private static JsonNode fields(List<String> lines, String message) {
        return lines.stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .filter(line -> line.path("message").asString().startsWith(message))
                .findFirst()
                .orElseThrow()
                .path("ledger");
    }

    /** Answers the keys that were used. */
    private static List<String> aDay(LedgerNode node) {
        LedgerClient operator = node.operator();
        Scheme scheme = new Scheme(operator);
        LedgerClient bank = scheme.enrol("BANKA", "EUR");
        LedgerClient other = scheme.enrol("BANKB", "EUR");
        scheme.cap("BANKA", "100.00", "EUR");
        String account = ACCOUNT.formatted(PERSONAL.get("the name of an account's holder"));
        bank.post("/v1/accounts", account).expect(201);
        scheme.open("BANKB", "bob", "EUR");
        scheme.fund("BANKA", "l", "500.00", "EUR");
        pay(bank, "80.00", "");
        pay(bank, "4000.00", "-too-much");
        theOperatorActs(operator, scheme);
        return List.of(operator.key(), bank.key(), other.key(), node.auditor().key());
    }

    private static void theOperatorActs(LedgerClient operator, Scheme scheme) {
        operator.post("/v1/participants/BANKB/suspension", "").expect(200);
        operator.delete("/v1/participants/BANKB/suspension").expect(200);
        scheme.settlement("BANKA", "0.00", "EUR");
        scheme.settlement("BANKB", "0.00", "EUR");
        String cycle = scheme.cutOff("EUR");
        assertThat(scheme.settle(cycle).text("status")).isEqualTo("FAILED");
        scheme.topUp("BANKA", "80.00", "EUR");
        assertThat(scheme.settle(cycle).text("status")).isEqualTo("SETTLED");
        operator.delete("/v1/participants/BANKB/api-key").expect(204);
        operator.withKey("A".repeat(43)).get("/v1/participants").expect(401);
        operator.post("/v1/ops/projections/balances/replay", "").expect(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> operator.get("/v1/ops/projections/balances/replay").text("status"), "DONE"::equals);
    }

    private static void pay(LedgerClient bank, String amount, String suffix) {
        String body =
                PAYMENT.formatted(amount, PERSONAL.get("an end-to-end id"), PERSONAL.get("a remittance information"));
        bank.post("/v1/payments", body, "Idempotency-Key", PERSONAL.get("an idempotency key") + suffix)
                .expect(201);
    }

    @Test
    void for_people_a_text_from_outside_stays_on_its_line(CapturedOutput output) {
        TestDatabase database = TestDatabase.create(TestDatabase.Kind.H2, directory);
        try (LedgerNode node = LedgerNode.start(database)) {
            LoggerFactory.getLogger(NewsTest.class)
                    .warn("mark {}", "one\r\n2026-01-01 forged", new IllegalStateException("two\n2026-01-01 forged"));
            assertThat(node.port()).isPositive();
        }
        List<String> lines = output.getOut().lines().toList();
        assertThat(lines).anyMatch(line -> line.endsWith("mark one\\n2026-01-01 forged"));
        assertThat(lines).anyMatch(line -> line.endsWith("IllegalStateException: two\\n2026-01-01 forged"));
        assertThat(lines).filteredOn(line -> line.contains("forged")).hasSize(2);
        assertThat(lines)
                .filteredOn(line -> line.startsWith("2"))
                .allMatch(line -> LINE.matcher(line).matches());
    }
}
