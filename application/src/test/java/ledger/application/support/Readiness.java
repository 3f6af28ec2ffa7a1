package ledger.application.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Waits until a node says that it serves. */
final class Readiness {

    private static final Duration AT_MOST = Duration.ofMinutes(2); // four nodes may boot on two busy cores

    private Readiness() {}

    static void await(int port) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        HttpClient client = HttpClient.newHttpClient();
        Awaitility.await("node on port " + port + " is ready")
                .atMost(AT_MOST)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> isReady(client, request));
    }

    private static boolean isReady(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // nobody listens yet
        }
    }
}
