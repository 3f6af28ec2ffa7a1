package ledger.application.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ledger.application.support.Body;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerNode;
import ledger.application.support.Scheme;
import ledger.application.support.TestDatabase;
import ledger.application.tracing.Collector.Span;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Payments whose requests are traced, and what a collector is told of them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaymentTracesTest {

    private static final List<String> STEPS = List.of(
            "InitiatePayment",
            "PlaceHold",
            "AcceptCredit",
            "ClearPayment",
            "PostHold",
            "PostCredit",
            "CompletePayment");

    private static Collector collector;
    private static LedgerNode node;
    private static LedgerClient bank;

    @BeforeAll
    static void a_node_that_traces_everything(@TempDir Path directory) throws IOException {
        collector = new Collector();
        node = LedgerNode.start(
                TestDatabase.create(TestDatabase.Kind.H2, directory),
                "--management.tracing.sampling.probability=1.0",
                "--management.opentelemetry.tracing.export.schedule-delay=100ms",
                "--management.opentelemetry.tracing.export.otlp.endpoint=" + collector.url());
        Scheme scheme = new Scheme(node.operator());
        bank = scheme.enrol("BANKA", "EUR");
        scheme.enrol("BANKB", "EUR");
        scheme.cap("BANKA", "100.00", "EUR");
        scheme.open("BANKA", "alice", "EUR");
        scheme.open("BANKB", "bob", "EUR");
        scheme.fund("BANKA", "alice", "1000.00", "EUR");
    }

    @AfterAll
    static void ends() {
        node.close();
        collector.close();
    }

    @Test
    void a_payment_is_one_trace_from_the_request_through_its_steps_to_the_commit() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        pay("cleared", "10.00", trace);

        Map<String, Span> spans = spansOf(trace);
        Span request = named("http post /v1/payments", spans);
        assertThat(request.parent()).isEqualTo("b7ad6b7169203331");
        Span payment = named("payment", spans);
        assertThat(payment.parent()).isEqualTo(request.id());
        assertThat(payment.attributes())
                .containsEntry("ledger.payment.status", "COMPLETED")
                .containsEntry("ledger.participant", "BANKA")
                .containsOnlyKeys("ledger.payment.id", "ledger.payment.status", "ledger.participant");
        assertThat(List.of("queue", "decide", "commit"))
                .allSatisfy(phase -> assertThat(named(phase, spans).parent()).isEqualTo(payment.id()));
        assertThat(STEPS)
                .allSatisfy(
                        step -> assertThat(ancestors(named(step, spans), spans)).contains("decide", "payment"));
        assertThat(spans).hasSize(5 + STEPS.size());
    }

    @Test
    void a_refused_payment_tells_its_reason_and_what_was_undone() {
        String trace = "1af7651916cd43dd8448eb211c80319c";
        pay("refused", "200.00", trace);

        Map<String, Span> spans = spansOf(trace);
        assertThat(named("payment", spans).attributes())
                .containsEntry("ledger.payment.status", "REJECTED")
                .containsEntry("ledger.payment.reason", "AM23");
        assertThat(spans).containsKeys("VoidHold", "WithdrawAcceptance", "RejectPayment");
    }

    @Test
    void nothing_that_the_sender_wrote_is_told() {
        String trace = "2af7651916cd43dd8448eb211c80319c";
        pay("told", "1.00", trace);

        assertThat(spansOf(trace).values().toString()).doesNotContain("alice", "bob", "remittance of alice");
    }

    private static void pay(String key, String amount, String trace) {
        String body = Body.payment("alice", "bob", amount, "EUR").replace("}", ",\"remittance\":\"of alice\"}");
        bank.post("/v1/payments", body, "Idempotency-Key", key, "traceparent", "00-" + trace + "-b7ad6b7169203331-00")
                .expect(201);
    }

    /** By their names, once the request, which ends last, has been told. */
    private static Map<String, Span> spansOf(String trace) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> collector.of(trace),
                        spans -> spans.stream().anyMatch(span -> span.parent().equals("b7ad6b7169203331")))
                .stream()
                .collect(Collectors.toMap(Span::name, Function.identity()));
    }

    private static Span named(String name, Map<String, Span> spans) {
        return Objects.requireNonNull(spans.get(name), () -> name + " is not among " + spans.keySet());
    }

    /** The names of the spans that it is part of. */
    private static List<String> ancestors(Span span, Map<String, Span> spans) {
        return spans.values().stream()
                .filter(other -> other.id().equals(span.parent()))
                .flatMap(parent -> Stream.concat(Stream.of(parent.name()), ancestors(parent, spans).stream()))
                .toList();
    }
}
