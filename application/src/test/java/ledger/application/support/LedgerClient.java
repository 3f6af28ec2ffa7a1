package ledger.application.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the ledger over HTTP with one key. */
public final class LedgerClient {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String base;
    private final String key;

    public LedgerClient(String base, String key) {
        this.base = base;
        this.key = key;
    }

    /** An answer of the ledger; the body is text, empty if there was none. */
    public record Answer(int status, java.net.http.HttpHeaders headers, String body) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        /** A field of the JSON body as text, empty if it is absent. */
        public String text(String field) {
            return json().path(field).asString("");
        }

        /** A field of each entry of a list in the JSON body that has one entry per participant. */
        public Map<String, String> perParticipant(String list, String field) {
            Map<String, String> values = new TreeMap<>();
            json().path(list)
                    .forEach(entry -> values.put(
                            entry.path("participantId").asString(),
                            entry.path(field).asString()));
            return values;
        }

        /** This answer, if it has the status. */
        public Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + " but was " + status + ": " + body);
            }
            return this;
        }
    }

    public String key() {
        return key;
    }

    public LedgerClient withKey(String otherKey) {
        return new LedgerClient(base, otherKey);
    }

    public Answer get(String path) {
        return send("GET", path, "", "application/json");
    }

    public Answer post(String path, String json, String... headers) {
        return send("POST", path, json, "application/json", headers);
    }

    public Answer put(String path, String json) {
        return send("PUT", path, json, "application/json");
    }

    public Answer delete(String path) {
        return send("DELETE", path, "", "application/json");
    }

    /** Sends lines of JSON; the answer has one line each. */
    public Answer lines(String path, String ndjson) {
        return send("POST", path, ndjson, "application/x-ndjson");
    }

    public Answer send(String method, String path, String body, String contentType, String... headers) {
        try {
            return sendOnce(method, path, body, contentType, headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #send}, but lets the caller see a broken connection. */
    public Answer sendOnce(String method, String path, String body, String contentType, String... headers)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + key)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Opens what has no end by itself; whoever closes the body ends it. */
    public HttpResponse<InputStream> open(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + key);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer pay(String idempotencyKey, String debtor, String creditor, String amount, String currency) {
        return post(
                "/v1/payments", Body.payment(debtor, creditor, amount, currency), "Idempotency-Key", idempotencyKey);
    }
}
