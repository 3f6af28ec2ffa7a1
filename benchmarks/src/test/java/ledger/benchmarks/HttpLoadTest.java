package ledger.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The client by itself, against something that answers like a ledger that takes ten milliseconds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HttpLoadTest {

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // or every answer takes forty milliseconds
    }

    private static final long TEN_MILLIS = 10_000_000;

    private HttpServer server;
    private URI url;
    private HttpBanks banks;
    private String answer = "{\"status\":\"COMPLETED\"}";
    private int code = 201;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, 201, "{\"apiKey\":\"secret\"}"));
        server.createContext("/v1/payments", this::pay);
        server.start();
        url = URI.create("http://localhost:" + server.getAddress().getPort());
        banks = HttpBanks.enrolled(url, "operator", Traffic.of(Options.parse(List.of("--accounts", "4"))));
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void a_payment_that_waits_for_a_connection_is_timed_from_when_it_was_due() throws Exception {
        JsonNode figures = figures(new HttpLoad(url, banks, 1, 0).run(1, 200));

        assertThat(figures.get("completed").asInt()).isEqualTo(200);
        assertThat(figures.get("maxMillis").asDouble()).isGreaterThan(900);
    }

    @Test
    void without_a_rate_nothing_is_sent_before_the_last_is_answered() throws Exception {
        JsonNode figures = figures(new HttpLoad(url, banks, 1, 0).run(1, 0));

        assertThat(figures.get("p50Millis").asDouble()).isGreaterThanOrEqualTo(10);
        assertThat(figures.get("completed").asInt()).isLessThanOrEqualTo(101);
    }

    @Test
    void what_is_not_completed_is_counted_by_its_status() throws Exception {
        answer = "{\"status\":\"COMPLETED\"}\n{\"status\":429,\"code\":\"overloaded\"}\n{\"status\":\"REJECTED\"}\n";
        code = 200;
        HttpAnswers answers = new HttpLoad(url, banks, 1, 4).run(1, 4);

        assertThat(figures(answers).get("refusals"))
                .isEqualTo(JsonMapper.shared().readTree("{\"429\":1,\"REJECTED\":1,\"missing\":1}"));
        assertThatIllegalStateException().isThrownBy(answers::requireAllCompleted);
    }

    @Test
    void a_request_that_is_refused_as_a_whole_counts_for_all_its_payments() throws Exception {
        code = 503;
        HttpAnswers answers = new HttpLoad(url, banks, 1, 4).run(1, 4);

        assertThat(figures(answers).get("refusals").get("503").asInt()).isEqualTo(4);
    }

    private void pay(HttpExchange exchange) throws IOException {
        LockSupport.parkNanos(TEN_MILLIS);
        answer(exchange, code, answer);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, body.length());
        exchange.getResponseBody().write(body.getBytes(UTF_8));
        exchange.close();
    }

    private static JsonNode figures(HttpAnswers answers) {
        return JsonMapper.shared().readTree("{" + answers.json() + "}");
    }
}
