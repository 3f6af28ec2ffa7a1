package ledger.application.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrafficTest {

    private static final String PAID = "{\"paymentId\":\"x\",\"status\":\"COMPLETED\"}";

    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void a_server() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void it_ends() {
        server.stop(0);
    }

    private Orders orders() {
        URI url = URI.create("http://localhost:" + server.getAddress().getPort());
        return new Orders(url, "key", List.of("alice", "anna"), List.of("bob"), "0.01", "EUR");
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        boolean chunked = requests.incrementAndGet() % 2 == 0;
        exchange.sendResponseHeaders(status, chunked ? 0 : body.length());
        exchange.getResponseBody().write(body.getBytes(UTF_8));
        exchange.close();
    }

    @Test
    void every_payment_has_its_own_key_and_is_counted_by_what_came_of_it() {
        server.createContext("/v1/payments", exchange -> {
            switch (requests.get() % 3) {
                case 0 -> answer(exchange, 201, PAID);
                case 1 ->
                    answer(
                            exchange,
                            201,
                            "{\"status\":\"REJECTED\",\"reason\":{\"code\":\"AM04\",\"name\":\"FUNDS\"}}");
                default -> answer(exchange, 429, "{\"status\":429,\"code\":\"overloaded\"}");
            }
        });

        TrafficReport report = Traffic.run(orders(), 1, Duration.ofMillis(300), 0);

        assertThat(report.outcomes()).containsOnlyKeys("COMPLETED", "REJECTED AM04", "429 overloaded");
        assertThat(keys).hasSize(requests.get());
        assertThat(report.payments())
                .isEqualTo(requests.get() - report.outcomes().getOrDefault("429 overloaded", 0L));
    }

    @Test
    void a_server_that_stands_still_is_charged_with_every_payment_that_was_due_meanwhile() {
        server.createContext("/v1/payments", exchange -> {
            if (requests.get() == 20) {
                LockSupport.parkNanos(Duration.ofMillis(600).toNanos());
            }
            answer(exchange, 201, PAID);
        });

        TrafficReport report = Traffic.run(orders(), 1, Duration.ofSeconds(1), 100);

        assertThat(report.outcomes()).isEqualTo(Map.of("COMPLETED", 100L));
        assertThat(report.maxMillis()).isGreaterThan(500);
        assertThat(report.p50Millis())
                .as("60 of 100 were due while it stood still")
                .isGreaterThan(50);
    }

    @Test
    void connections_that_break_are_opened_again() {
        server.createContext("/v1/payments", exchange -> {
            if (requests.get() == 3) {
                requests.incrementAndGet();
                exchange.getRequestBody().readAllBytes();
                exchange.close();
                return;
            }
            answer(exchange, 201, PAID);
        });

        TrafficReport report = Traffic.run(orders(), 1, Duration.ofMillis(500), 0);

        assertThat(report.outcomes()).containsEntry("broken", 1L);
        assertThat(report.payments()).isGreaterThan(3);
    }

    @Test
    void latencies_are_told_to_within_a_sixtieth() {
        Latencies latencies = new Latencies();
        for (long micros = 1; micros <= 1_000_000; micros++) {
            latencies.add(micros);
        }
        assertThat(latencies.millis(50)).isBetween(500.0, 510.0);
        assertThat(latencies.millis(99)).isBetween(990.0, 1_000.0);
        assertThat(latencies.longestMillis()).isEqualTo(1_000);
        latencies.add(Long.MAX_VALUE);
        assertThat(latencies.millis(100)).isGreaterThan(9e12);
    }
}
