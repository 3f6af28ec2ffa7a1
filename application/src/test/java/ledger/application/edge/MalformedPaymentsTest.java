package ledger.application.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import ledger.application.edge.EdgeClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every wrong way to write a payment order: 400, a stable code, a detail that helps, and nothing submitted. */
@OnTheEdge
@DisplayNameGeneration(ReplaceUnderscores.class)
class MalformedPaymentsTest {

    private static final String ORDER = """
            {"debtorAccount":"alice","creditorAccount":"bob","amount":"12.30","currency":"EUR"}""";
    private static final String LONG = "x".repeat(5_000);

    private final FakeWriter writer;
    private final EdgeClient client;

    @Autowired
    MalformedPaymentsTest(FakeWriter writer, EdgeClient client) {
        this.writer = writer;
        this.client = client;
    }

    @BeforeEach
    void nothingWasSubmitted() {
        writer.reset();
    }

    static final List<Arguments> FIELDS = List.of(
            Arguments.of("amount", "12.34", "amount: not of the type it must have"),
            Arguments.of("amount", "5", "amount: not of the type it must have"),
            Arguments.of("amount", "true", "amount: not of the type it must have"),
            Arguments.of("amount", "{}", "amount: not of the type it must have"),
            Arguments.of("amount", "[\"1.00\"]", "amount: not of the type it must have"),
            Arguments.of("amount", "null", "amount: missing"),
            Arguments.of("amount", "\"\"", "amount: not a plain decimal amount"),
            Arguments.of("amount", "\" 1.00\"", "amount: not a plain decimal amount"),
            Arguments.of("amount", "\"1,00\"", "amount: not a plain decimal amount"),
            Arguments.of("amount", "\".5\"", "amount: not a plain decimal amount"),
            Arguments.of("amount", "\"1.\"", "amount: not a plain decimal amount"),
            Arguments.of("amount", "\"1e3\"", "amount: not a plain decimal amount"),
            Arguments.of("amount", "\"+1.00\"", "amount: not a plain decimal amount"),
            Arguments.of("amount", "\"-1.00\"", "amount: not a plain decimal amount"),
            Arguments.of("amount", "\"NaN\"", "amount: not a plain decimal amount"),
            Arguments.of("amount", "\"\u0661.00\"", "amount: not a plain decimal amount"),
            Arguments.of("amount", "\"0.00\"", "amount: an amount is more than zero"),
            Arguments.of("amount", "\"1.005\"", "amount: more decimals than EUR has"),
            Arguments.of("amount", "\"10000000000000.01\"", "amount: amount too large"),
            Arguments.of("currency", "\"EURO\"", "currency: unknown currency EURO"),
            Arguments.of("currency", "\"eur\"", "currency: unknown currency eur"),
            Arguments.of("currency", "\"XAU\"", "currency: no payments in XAU: it has no minor unit"),
            Arguments.of("currency", "\"JPY\"", "amount: more decimals than JPY has"),
            Arguments.of("currency", "978", "currency: not of the type it must have"),
            Arguments.of("debtorAccount", "null", "debtorAccount: missing"),
            Arguments.of("debtorAccount", "7", "debtorAccount: not of the type it must have"),
            Arguments.of("debtorAccount", "\"a b\"", "debtorAccount: an account id is"),
            Arguments.of("debtorAccount", "\"participant:BANKA\"", "debtorAccount: an account id is"),
            Arguments.of("creditorAccount", "\"alice\"", "creditorAccount: the same as debtorAccount"),
            Arguments.of("creditorAccount", "\"a\\u0000b\"", "creditorAccount: an account id is"),
            Arguments.of("endToEndId", "\"\"", "endToEndId: 1 to 35 characters"),
            Arguments.of("endToEndId", "\"" + "e".repeat(36) + "\"", "endToEndId: 1 to 35 characters"),
            Arguments.of("endToEndId", "\"a\\u0000b\"", "endToEndId: control characters"),
            Arguments.of("endToEndId", "\"\\ud800\"", "endToEndId: control characters and broken surrogates"),
            Arguments.of("remittance", "\"" + "r".repeat(141) + "\"", "remittance: 1 to 140 characters"),
            Arguments.of("remittance", "\"" + LONG + "\"", "too long a name, number or text"),
            Arguments.of("remittance", "\"line\\nline\"", "remittance: control characters"),
            Arguments.of("priority", "\"high\"", "priority: not one of the values it can have"),
            Arguments.of("priority", "0", "priority: not of the type it must have"),
            Arguments.of("queue", "\"true\"", "queue: not of the type it must have"),
            Arguments.of("queue", "1", "queue: not of the type it must have"));

    @ParameterizedTest
    @FieldSource("FIELDS")
    void a_wrong_field_is_refused_by_its_name(String field, String value, String detail) {
        assertMalformed(client.pay(orderWith(field, value)), detail);
    }

    static final List<Arguments> BODIES = List.of(
            Arguments.of("", "not one JSON object"),
            Arguments.of("null", "not one JSON object"),
            Arguments.of("7", "not one JSON object"),
            Arguments.of("\"text\"", "not one JSON object"),
            Arguments.of("[]", "not one JSON object"),
            Arguments.of("[" + ORDER + "]", "not one JSON object"),
            Arguments.of(ORDER + ORDER, "not one JSON object"),
            Arguments.of(ORDER + " x", "not well-formed JSON"),
            Arguments.of("{", "not well-formed JSON"),
            Arguments.of("{'amount':1}", "not well-formed JSON"),
            Arguments.of("{\"amount\":NaN}", "not well-formed JSON"),
            Arguments.of("{\"amount\":\"1.00\",}", "not well-formed JSON"),
            Arguments.of("{\"amount\":\"1.00\"/* */}", "not well-formed JSON"),
            Arguments.of("{\"amount\":\"1.00\",\"amount\":\"2.00\"}", "a field is given twice"),
            Arguments.of("{\"status\":\"COMPLETED\"}", "unknown field: status"),
            Arguments.of("{\"idempotencyKey\":\"k\"}", "unknown field: idempotencyKey"),
            Arguments.of("{\"initiator\":\"BANKB\"}", "unknown field: initiator"),
            Arguments.of("{\"Amount\":\"1.00\"}", "unknown field: Amount"),
            Arguments.of("{\"x\":" + "[".repeat(100) + "]".repeat(100) + "}", "nested too deeply"),
            Arguments.of("[".repeat(10_000), "not one JSON object"),
            Arguments.of("{\"" + "n".repeat(300) + "\":1}", "too long a name, number or text"),
            Arguments.of("{\"amount\":" + "9".repeat(100) + "}", "too long a name, number or text"),
            Arguments.of("{\"amount\":1" + "0".repeat(60_000) + "}", "too long a name, number or text"));

    @ParameterizedTest
    @FieldSource("BODIES")
    void a_body_that_is_not_one_plain_order_is_refused(String body, String detail) {
        assertMalformed(client.pay(body), detail);
    }

    @Test
    void bytes_that_are_not_utf8_are_refused() {
        byte[] body = orderWith("remittance", "\"?\"").getBytes(UTF_8);
        body[new String(body, UTF_8).indexOf('?')] = (byte) 0xC3;

        assertMalformed(
                client.send(
                        "POST",
                        "/v1/payments",
                        BodyPublishers.ofByteArray(body),
                        "Content-Type",
                        EdgeClient.JSON,
                        "Idempotency-Key",
                        "key-1"),
                "not well-formed JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "two words", "naïve", "k\u0001"})
    void a_key_that_is_not_visible_ascii_is_refused(String key) {
        // sent by hand, because a well-behaved client does not let such a header out
        assertThat(RawRequest.to(client.port())
                        .line("POST /v1/payments HTTP/1.1")
                        .authorised(client.key())
                        .line("Idempotency-Key: " + key)
                        .json(orderWith("queue", "false"))
                        .status())
                .isEqualTo(400);
        assertThat(writer.submitted).isEmpty();
    }

    @Test
    void a_key_of_more_than_64_characters_is_refused() {
        assertMalformed(
                client.post("/v1/payments", orderWith("queue", "true"), "Idempotency-Key", "k".repeat(65)),
                "Idempotency-Key: 1 to 64 visible ASCII characters");
    }

    @Test
    void an_order_without_a_key_is_refused() {
        assertMalformed(client.post("/v1/payments", orderWith("queue", "true")), "Idempotency-Key: missing");
    }

    @Test
    void an_order_with_two_keys_is_refused() {
        assertMalformed(
                client.post("/v1/payments", orderWith("queue", "true"), "Idempotency-Key", "a", "Idempotency-Key", "b"),
                "Idempotency-Key: given more than once");
    }

    private void assertMalformed(Answer answer, String detail) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("code")).isEqualTo("malformed");
        assertThat(answer.text("detail")).contains(detail).doesNotContain("ledger.", "java.", "jackson");
        assertThat(writer.submitted).isEmpty();
    }

    /** A good order with one field set to this JSON value. */
    private static String orderWith(String field, String value) {
        String known = ORDER.replaceAll("\"" + field + "\":\"[^\"]*\",?", "").replace(",}", "}");
        return known.replace("}", ",\"" + field + "\":" + value + "}").replace("{,", "{");
    }
}
