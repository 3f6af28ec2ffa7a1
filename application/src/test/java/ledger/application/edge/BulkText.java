package ledger.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ledger.application.edge.EdgeClient.Answer;
import ledger.messages.Command;
import ledger.messages.PaymentId;
import ledger.messages.payments.PaymentCommand.InitiatePayment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What bulk requests of payments look like, and their answers. */
final class BulkText {

    private BulkText() {}

    static String payments(int count) {
        return IntStream.range(0, count).mapToObj(BulkText::payment).collect(Collectors.joining("\n"));
    }

    static String payment(int number) {
        String order = """
                {"idempotencyKey":"key-%d","debtorAccount":"a","creditorAccount":"b","amount":"1","currency":"EUR"}""";
        return order.formatted(number);
    }

    static List<String> ids(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> PaymentId.of("BANKA", "key-" + number).toString())
                .toList();
    }

    static String target(Command command) {
        return ((InitiatePayment) command).paymentId().toString();
    }

    static List<JsonNode> answers(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        return answer.body().lines().map(JsonMapper.shared()::readTree).toList();
    }
}
