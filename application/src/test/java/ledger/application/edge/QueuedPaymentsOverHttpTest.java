package ledger.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.stream.Stream;
import ledger.application.edge.EdgeClient.Answer;
import ledger.messages.AccountId;
import ledger.messages.Command;
import ledger.messages.Money;
import ledger.messages.PaymentId;
import ledger.messages.Problem;
import ledger.messages.StatusReason;
import ledger.messages.payments.PaymentCommand.CancelPayment;
import ledger.messages.payments.PaymentCommand.HoldPayment;
import ledger.messages.payments.PaymentCommand.InitiatePayment;
import ledger.messages.payments.PaymentCommand.PrioritizePayment;
import ledger.messages.payments.PaymentCommand.ReactivatePayment;
import ledger.messages.payments.PaymentStatus;
import ledger.messages.payments.Priority;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the sender of a payment orders while it waits, over HTTP. */
@OnTheEdge
@DisplayNameGeneration(ReplaceUnderscores.class)
class QueuedPaymentsOverHttpTest {

    private static final PaymentId ID = PaymentId.of("BANKA", "key-1");
    private static final String HIGH = "{\"priority\":\"HIGH\"}";

    private final FakeWriter writer;
    private final EdgeClient client;

    @Autowired
    QueuedPaymentsOverHttpTest(FakeWriter writer, EdgeClient client) {
        this.writer = writer;
        this.client = client;
    }

    @BeforeEach
    void thePaymentWaits() {
        writer.reset();
        writer.answer(payment(PaymentStatus.QUEUED, null));
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                Arguments.of("PUT", "/priority", HIGH, new PrioritizePayment(ID, Priority.HIGH)),
                Arguments.of("POST", "/queue-hold", "", new HoldPayment(ID)),
                Arguments.of("DELETE", "/queue-hold", "", new ReactivatePayment(ID)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void what_is_ordered_is_answered_with_the_payment_as_it_stands(
            String method, String path, String body, Command command) {
        Answer answer = send(method, "/v1/payments/" + ID + path, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("paymentId")).isEqualTo(ID.toString());
        assertThat(answer.text("status")).isEqualTo("QUEUED");
        assertThat(answer.json().path("timing").path("storedMicros").asInt()).isEqualTo(22);
        assertThat(writer.last()).isEqualTo(command);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void a_payment_that_does_not_wait_is_a_conflict(String method, String path, String body, Command command) {
        writer.refuse(Problem.CONFLICT);

        assertThat(send(method, "/v1/payments/" + ID + path, body).status()).isEqualTo(409);
        assertThat(writer.last()).isEqualTo(command);
    }

    @Test
    void a_cancelled_payment_says_who_wanted_it_so() {
        writer.answer(payment(PaymentStatus.CANCELLED, StatusReason.ORDER_CANCELLED));

        Answer answer = send("DELETE", "/v1/payments/" + ID, "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(writer.last()).isEqualTo(new CancelPayment(ID));
        assertThat(answer.json().path("reason").toString())
                .isEqualTo("{\"code\":\"DS02\",\"name\":\"ORDER_CANCELLED\"}");
        assertThat(answer.text("completedAt")).isEqualTo("2026-01-02T03:04:05.100000Z");
    }

    @Test
    void a_cancellation_that_came_too_late_is_a_conflict() {
        writer.answer(payment(PaymentStatus.COMPLETED, null));

        Answer answer = send("DELETE", "/v1/payments/" + ID, "");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("detail")).isEqualTo("too late to cancel: the payment is COMPLETED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | priority: missing",
                "{'priority':'URGENT'} | priority: not one of",
                "[] | not one JSON object"
            })
    void a_malformed_priority_is_refused(String body, String detail) {
        Answer answer = send("PUT", "/v1/payments/" + ID + "/priority", body.replace('\'', '"'));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("detail")).contains(detail);
        assertThat(writer.submitted).isEmpty();
    }

    @Test
    void a_payment_id_is_a_uuid() {
        assertThat(send("DELETE", "/v1/payments/rent", "").text("detail")).startsWith("paymentId: ");
        assertThat(writer.submitted).isEmpty();
    }

    private Answer send(String method, String path, String body) {
        return body.isEmpty() ? client.send(method, path, BodyPublishers.noBody()) : client.put(path, body);
    }

    private static Object payment(PaymentStatus status, @Nullable StatusReason reason) {
        var order = new InitiatePayment(
                ID,
                "BANKA",
                new AccountId("alice"),
                new AccountId("bob"),
                Money.of(1_00, "EUR"),
                "E2E-1",
                null,
                Priority.NORMAL,
                true,
                Instant.EPOCH);
        return FakeWriter.payment(order, status, reason, false);
    }
}
