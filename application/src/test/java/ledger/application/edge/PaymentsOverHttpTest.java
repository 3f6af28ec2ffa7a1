package ledger.application.edge;

import static ledger.messages.StatusReason.INSUFFICIENT_FUNDS;
import static ledger.messages.payments.PaymentStatus.PENDING;
import static ledger.messages.payments.PaymentStatus.QUEUED;
import static ledger.messages.payments.PaymentStatus.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import ledger.application.edge.EdgeClient.Answer;
import ledger.messages.Caller;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.Problem;
import ledger.messages.StatusReason;
import ledger.messages.payments.PaymentCommand.InitiatePayment;
import ledger.messages.payments.PaymentStatus;
import ledger.messages.payments.Priority;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@OnTheEdge
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaymentsOverHttpTest {

    private static final String ORDER = """
            {"debtorAccount":"alice","creditorAccount":"bob","amount":"12.3","currency":"EUR"}""";
    private static final PaymentId ID = PaymentId.of("BANKA", "key-1");

    private final FakeWriter writer;
    private final EdgeClient client;

    @Autowired
    PaymentsOverHttpTest(FakeWriter writer, EdgeClient client) {
        this.writer = writer;
        this.client = client;
    }

    @BeforeEach
    void everythingSucceeds() {
        writer.reset();
    }

    @Test
    void a_completed_payment_is_answered_with_201_and_all_its_fields() {
        Answer answer = client.pay(ORDER);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/v1/payments/" + ID);
        assertThat(answer.header("Idempotent-Replayed")).isEmpty();
        assertThat(answer.body()).isEqualTo("""
                {"paymentId":"%s","status":"COMPLETED","debtorAccount":"alice","creditorAccount":"bob",\
                "amount":"12.30","currency":"EUR","endToEndId":"NOTPROVIDED","cycle":"EUR-1",\
                "initiatedAt":"2026-01-02T03:04:05.000000Z","completedAt":"2026-01-02T03:04:05.100000Z",\
                "timing":{"queuedMicros":11,"storedMicros":22}}""".formatted(ID));
    }

    @Test
    void the_order_becomes_a_command_in_the_callers_name() {
        Answer answer = client.pay("""
                {"debtorAccount":"alice","creditorAccount":"bob","amount":"12.30","currency":"EUR",
                 "endToEndId":"E2E-1","remittance":"Rechnung 7 – Grüße","priority":"HIGH","queue":true}""");

        assertThat(answer.status()).isEqualTo(201);
        InitiatePayment command = (InitiatePayment) writer.last();
        assertThat(command.initiator()).isEqualTo("BANKA");
        assertThat(command.paymentId()).isEqualTo(ID);
        assertThat(command.amount()).isEqualTo(Money.of(1230, "EUR"));
        assertThat(command.endToEndId()).isEqualTo("E2E-1");
        assertThat(command.remittance()).isEqualTo("Rechnung 7 – Grüße");
        assertThat(command.priority()).isEqualTo(Priority.HIGH);
        assertThat(command.queue()).isTrue();
        assertThat(command.initiatedAt()).isEqualTo(command.initiatedAt().truncatedTo(ChronoUnit.MICROS));
        assertThat(writer.submitted.get(0).caller()).isEqualTo(Caller.of(new ParticipantId("BANKA")));
    }

    @Test
    void a_refused_payment_is_recorded_and_names_its_reason() {
        outcome(REJECTED, INSUFFICIENT_FUNDS, false);

        Answer answer = client.pay(ORDER);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("reason").toString())
                .isEqualTo("{\"code\":\"AM04\",\"name\":\"INSUFFICIENT_FUNDS\"}");
        assertThat(answer.json().has("cycle")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "QUEUED"})
    void a_payment_that_waits_is_answered_with_202(PaymentStatus status) {
        outcome(status, null, false);

        Answer answer = client.pay(ORDER);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).isEqualTo("/v1/payments/" + ID);
        assertThat(answer.json().has("completedAt")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"respond-async", "wait=10, respond-async", "Respond-Async; x=1", "handling=lenient,respond-async"})
    void a_client_that_prefers_not_to_wait_is_answered_with_202(String preference) {
        Answer answer = client.post("/v1/payments", ORDER, "Idempotency-Key", "key-1", "Prefer", preference);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Preference-Applied")).isEqualTo("respond-async");
    }

    @Test
    void a_repeated_order_is_answered_as_the_first_time() {
        Answer first = client.pay(ORDER);
        outcome(PaymentStatus.COMPLETED, null, true);

        Answer again = client.pay(ORDER);

        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void an_outcome_that_takes_too_long_is_unknown_and_never_a_success() {
        writer.behave(command -> new CompletableFuture<>());

        Answer answer = client.pay(ORDER);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("code")).isEqualTo("outcome-unknown");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource
    void the_writers_refusal_is_answered_as_a_problem(Problem problem) {
        writer.refuse(problem);

        Answer answer = client.pay(ORDER);

        assertThat(answer.status()).isEqualTo(problem.status());
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("code")).isEqualTo(problem.code());
        assertThat(answer.text("detail")).isEqualTo("because");
        assertThat(answer.header("Retry-After").isEmpty())
                .isEqualTo(problem.status() != 429 && problem.status() != 503);
    }

    @Test
    void a_fault_of_ours_is_answered_without_a_word_about_our_classes() {
        writer.behave(command -> CompletableFuture.failedFuture(new IllegalStateException("secret of the house")));

        Answer answer = client.pay(ORDER);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text("code")).isEqualTo("internal");
        assertThat(answer.body()).doesNotContain("secret", "ledger.", "Exception");
    }

    @Test
    void statuses_that_wait_are_not_final() {
        assertThat(PENDING.isFinal() || QUEUED.isFinal()).isFalse();
    }

    private void outcome(PaymentStatus status, @Nullable StatusReason reason, boolean replayed) {
        writer.behave(command -> CompletableFuture.completedFuture(
                FakeWriter.receipt(FakeWriter.payment((InitiatePayment) command, status, reason, replayed))));
    }
}
