package ledger.application.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static ledger.application.edge.BulkText.answers;
import static ledger.application.edge.BulkText.ids;
import static ledger.application.edge.BulkText.payments;
import static ledger.application.edge.BulkText.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import ledger.application.edge.EdgeClient.Answer;
import ledger.command.writer.Receipt;
import ledger.messages.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OnTheEdge
@DisplayNameGeneration(ReplaceUnderscores.class)
class BulkFlowTest {

    private static final String PATH = "/v1/payments/bulk";

    private final FakeWriter writer;
    private final EdgeClient client;

    @Autowired
    BulkFlowTest(FakeWriter writer, EdgeClient client) {
        this.writer = writer;
        this.client = client;
    }

    @BeforeEach
    void everythingSucceeds() {
        writer.reset();
    }

    @Test
    void lines_are_answered_in_their_order_whatever_the_order_of_their_outcomes() {
        List<Runnable> outcomes = Collections.synchronizedList(new ArrayList<>());
        writer.behave(command -> {
            CompletableFuture<Receipt> late = new CompletableFuture<>();
            outcomes.add(() -> late.complete(FakeWriter.success(command).join()));
            if (outcomes.size() == 50) {
                Collections.reverse(outcomes);
                outcomes.forEach(Runnable::run);
            }
            return late;
        });

        List<JsonNode> answers = answers(client.lines(PATH, payments(50)));

        assertThat(answers)
                .extracting(line -> line.path("paymentId").asString())
                .isEqualTo(ids(50));
        assertThat(answers.get(0).path("timing").path("queuedMicros").asLong()).isEqualTo(11);
    }

    @Test
    void a_full_writer_slows_the_lines_down_and_keeps_their_order() {
        AtomicInteger attempts = new AtomicInteger();
        List<String> taken = Collections.synchronizedList(new ArrayList<>());
        writer.behave(command -> {
            if (attempts.incrementAndGet() % 3 != 0) {
                return CompletableFuture.failedFuture(Problem.OVERLOADED.because("full"));
            }
            taken.add(target(command));
            return FakeWriter.success(command);
        });

        List<JsonNode> answers = answers(client.lines(PATH, payments(40)));

        assertThat(answers).allMatch(line -> line.path("status").asString().equals("COMPLETED"));
        assertThat(taken).isEqualTo(ids(40));
    }

    @Test
    void a_node_that_does_not_write_refuses_the_whole_request() {
        writer.refuse(Problem.NOT_THE_WRITER);

        Answer answer = client.lines(PATH, payments(10));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("code")).isEqualTo("not-the-writer");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(writer.submitted).hasSize(1);
    }

    @Test
    void no_more_than_a_window_of_lines_is_under_way() {
        HeldBack outcomes = new HeldBack();
        writer.behave(outcomes);

        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> client.lines(PATH, payments(5_000)));

        await().until(() -> writer.submitted.size() >= 2_000);
        await().during(Duration.ofMillis(100)).until(() -> writer.submitted.size() <= 2_010);
        outcomes.release();
        assertThat(answers(answer.join())).hasSize(5_000);
    }

    @Test
    void a_body_of_unknown_length_is_answered_as_it_arrives() {
        byte[] body = payments(3_000).getBytes(UTF_8);

        Answer answer = client.send(
                "POST",
                PATH,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                "Content-Type",
                EdgeClient.NDJSON);

        assertThat(answers(answer))
                .extracting(line -> line.path("paymentId").asString())
                .isEqualTo(ids(3_000));
    }

    @Test
    void a_client_that_sends_everything_before_it_reads_is_answered_too() {
        String body = payments(20_000).replace(",", "," + " ".repeat(200)); // more than the sockets hold

        String reply = RawRequest.to(client.port())
                .line("POST " + PATH + " HTTP/1.0") // the answer comes in one piece
                .authorised(client.key())
                .line("Content-Type: application/x-ndjson")
                .line("Content-Length: " + body.getBytes(UTF_8).length)
                .body(body)
                .text();

        assertThat(reply.lines().filter(line -> line.startsWith("{\"paymentId\"")))
                .hasSize(20_000);
    }
}
