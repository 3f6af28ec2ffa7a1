package ledger.application.edge;

import static ledger.application.edge.BulkText.answers;
import static ledger.application.edge.BulkText.ids;
import static ledger.application.edge.BulkText.payment;
import static ledger.application.edge.BulkText.payments;
import static ledger.application.edge.BulkText.target;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import ledger.application.edge.EdgeClient.Answer;
import ledger.messages.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OnTheEdge
@DisplayNameGeneration(ReplaceUnderscores.class)
class BulkLinesTest {

    private static final String PATH = "/v1/payments/bulk";

    private final FakeWriter writer;
    private final EdgeClient client;

    @Autowired
    BulkLinesTest(FakeWriter writer, EdgeClient client) {
        this.writer = writer;
        this.client = client;
    }

    @BeforeEach
    void everythingSucceeds() {
        writer.reset();
    }

    @Test
    void a_bad_line_is_answered_in_its_place_and_the_others_go_on() {
        String body = payment(0) + "\n{\"idempotencyKey\":\"bad\",\"amount\":\"0\",\"currency\":\"EUR\"}\nnonsense\n"
                + "{\"idempotencyKey\":\"" + "k".repeat(9_000) + "\"}\r\n\n" + payment(1);

        List<JsonNode> answers = answers(client.lines(PATH, body));

        assertThat(answers)
                .extracting(line -> line.path("status").asString())
                .containsExactly("COMPLETED", "400", "400", "400", "COMPLETED");
        assertThat(answers.get(1).toString()).isEqualTo("""
                {"status":400,"code":"malformed","detail":"debtorAccount: missing","idempotencyKey":"bad"}""");
        assertThat(answers.get(2).toString())
                .isEqualTo("{\"status\":400,\"code\":\"malformed\",\"detail\":\"not well-formed JSON\"}");
        assertThat(answers.get(3).path("detail").asString()).isEqualTo("a line of more than 8192 bytes");
        assertThat(writer.submitted).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null | not one JSON object",
                "[] | not one JSON object",
                "{} {} | not one JSON object",
                "{\"amount\":1} | amount: not of the type it must have",
                "{\"status\":\"x\"} | unknown field: status",
                "{\"queue\":true,\"queue\":true} | a field is given twice",
                "{\"amount\":\"1\"} | Idempotency-Key: missing",
                "{\"idempotencyKey\":\"\"} | Idempotency-Key: 1 to 64 visible ASCII characters"
            })
    void lines_are_read_as_strictly_as_whole_bodies(String line, String detail) {
        Answer answer = client.lines(PATH, line);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("status")).isEqualTo("400");
        assertThat(answer.text("detail")).isEqualTo(detail);
        assertThat(writer.submitted).isEmpty();
    }

    @Test
    void a_refused_line_is_a_problem_with_its_key() {
        writer.refuse(Problem.IDEMPOTENCY_KEY_REUSED);

        assertThat(client.lines(PATH, payment(3)).body().strip()).isEqualTo("""
                {"status":422,"code":"idempotency-key-reused","detail":"because","idempotencyKey":"key-3"}""");
    }

    @Test
    void a_poisonous_line_hurts_only_itself() {
        writer.behave(command -> target(command).equals(ids(3).get(1))
                ? CompletableFuture.failedFuture(new IllegalArgumentException("poison"))
                : FakeWriter.success(command));

        List<JsonNode> answers = answers(client.lines(PATH, payments(3)));

        assertThat(answers)
                .extracting(line -> line.path("status").asString())
                .containsExactly("COMPLETED", "500", "COMPLETED");
    }

    @Test
    void accounts_are_opened_line_by_line() {
        String body = """
                {"accountId":"a1","participantId":"BANKA","currency":"EUR","type":"CUSTOMER"}
                {"accountId":"a2","participantId":"BANKA","currency":"EUR"}
                {"accountId":"a3","participantId":"BANKA","currency":"EUR","type":"CUSTOMER"}
                """;

        Answer answer = client.lines("/v1/accounts/bulk", body);

        List<JsonNode> answers = answers(answer);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answers)
                .extracting(line -> line.path("accountId").asString())
                .containsExactly("a1", "a2", "a3");
        assertThat(answers.get(1).path("detail").asString()).isEqualTo("type: missing");
    }

    @Test
    void an_empty_request_has_an_empty_answer() {
        Answer answer = client.lines(PATH, "\n\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }
}
