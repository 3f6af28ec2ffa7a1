package ledger.application.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import ledger.application.edge.EdgeClient.Answer;
import ledger.application.edge.RawRequest.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What HTTP itself refuses: always a problem, never a page, never a word about our classes, never a 5xx. */
@OnTheEdge
@DisplayNameGeneration(ReplaceUnderscores.class)
class HttpLimitsTest {

    private static final String ORDER = """
            {"debtorAccount":"alice","creditorAccount":"bob","amount":"12.30","currency":"EUR"}""";

    private final FakeWriter writer;
    private final EdgeClient client;

    @Autowired
    HttpLimitsTest(FakeWriter writer, EdgeClient client) {
        this.writer = writer;
        this.client = client;
    }

    @BeforeEach
    void nothingWasSubmitted() {
        writer.reset();
    }

    @Test
    void an_unknown_path_is_not_found() {
        assertProblem(client.get("/v1/nonsense"), 404, "not-found");
        assertProblem(client.get("/error"), 404, "not-found");
        assertProblem(client.get("/"), 404, "not-found");
    }

    @Test
    void a_known_path_names_the_methods_it_knows() {
        Answer answer = client.send("PATCH", "/v1/payments", BodyPublishers.noBody());

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo("POST, GET");
    }

    @Test
    void an_answer_type_we_do_not_have_is_refused_before_anything_happens() {
        Answer answer = client.post("/v1/payments", ORDER, "Idempotency-Key", "k", "Accept", "text/html");

        assertProblem(answer, 406, "not-acceptable");
        assertThat(writer.submitted).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data; boundary=x", "application/x-ndjson"})
    void a_content_type_we_do_not_take_is_refused(String type) {
        Answer answer = client.send(
                "POST", "/v1/payments", BodyPublishers.ofString(ORDER), "Content-Type", type, "Idempotency-Key", "k");

        assertProblem(answer, 415, "unsupported-media-type");
        assertThat(writer.submitted).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "application/json; charset=nonsense", ";"})
    void a_content_type_that_makes_no_sense_is_refused(String type) {
        Answer answer = client.send(
                "POST", "/v1/payments", BodyPublishers.ofString(ORDER), "Content-Type", type, "Idempotency-Key", "k");

        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(writer.submitted).isEmpty();
    }

    @Test
    void a_body_beyond_the_cap_is_refused_whether_its_length_is_known_or_not() {
        byte[] large = new byte[70 * 1024];

        assertProblem(client.post("/v1/payments", new String(large, US_ASCII)), 413, "too-large");
        assertProblem(
                client.send(
                        "POST",
                        "/v1/payments",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)),
                        "Content-Type",
                        EdgeClient.JSON),
                413,
                "too-large");
    }

    @Test
    void a_body_of_unknown_length_within_the_cap_is_read() {
        byte[] body = ORDER.getBytes(UTF_8);

        Answer answer = client.send(
                "POST",
                "/v1/payments",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                "Content-Type",
                EdgeClient.JSON,
                "Idempotency-Key",
                "k");

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /v1/accounts/%ZZ HTTP/1.1 | 400",
                "GET /v1/accounts/a\\b<> HTTP/1.1 | 400",
                "GET /v1/accounts/..%2f..%2fx HTTP/1.1 | 400",
                "GET /v1/accounts/a;jsessionid=1 HTTP/1.1 | 400",
                "GET /v1/accounts/a%00b HTTP/1.1 | 400",
                "GET //v1/accounts HTTP/1.1 | 400",
                "TRACE /v1/accounts HTTP/1.1 | 405",
                "NONSENSE /v1/accounts HTTP/1.1 | 400",
                "GET /v1/accounts HTTP/9.9 | 505"
            })
    void a_request_line_that_no_client_sends_is_refused(String line, int status) {
        Reply reply =
                RawRequest.to(client.port()).line(line).authorised(client.key()).body("");

        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.text()).doesNotContain("Exception", "Tomcat", "<html", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "abc", "1, 2", "99999999999999999999"})
    void a_content_length_that_makes_no_sense_is_refused(String length) {
        Reply reply = RawRequest.to(client.port())
                .line("POST /v1/payments HTTP/1.1")
                .authorised(client.key())
                .line("Content-Type: application/json")
                .line("Content-Length: " + length)
                .body(ORDER);

        assertThat(reply.status()).as(reply.text()).isBetween(400, 499);
        assertThat(reply.text()).doesNotContain("Exception", "Tomcat", "<html");
        assertThat(writer.submitted).isEmpty();
    }

    @Test
    void headers_beyond_the_cap_are_refused() {
        Reply reply = RawRequest.to(client.port())
                .line("GET /v1/accounts HTTP/1.1")
                .line("X-Large: " + "x".repeat(20_000))
                .body("");

        assertThat(reply.status()).isIn(400, 431);
        assertThat(reply.text()).doesNotContain("Exception", "Tomcat", "<html");
    }

    @Test
    void every_answer_tells_browsers_to_keep_their_hands_off() {
        Answer answer = client.get("/v1/nonsense");

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.body()).doesNotContain("ledger.", "springframework");
    }
}
