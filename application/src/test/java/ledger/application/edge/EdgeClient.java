package ledger.application.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import ledger.command.rest.ParticipantKeys;
import ledger.messages.ParticipantId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests with one of the scheme's keys. */
record EdgeClient(int port, String operator, String auditor, String bank, String key) {

    static final String JSON = "application/json";
    static final String NDJSON = "application/x-ndjson";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static EdgeClient withKeysOf(int port, Path directory, ParticipantKeys keys) {
        try {
            JsonNode first = JsonMapper.shared().readTree(Files.readString(directory.resolve("credentials.json")));
            String bank = keys.issue(new ParticipantId("BANKA"));
            String operator = first.path("operator").asString();
            return new EdgeClient(port, operator, first.path("auditor").asString(), bank, bank);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came back. */
    record Answer(int status, HttpHeaders headers, String body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        String text(String field) {
            return json().path(field).asString("");
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    EdgeClient withKey(String other) {
        return new EdgeClient(port, operator, auditor, bank, other);
    }

    EdgeClient asOperator() {
        return withKey(operator);
    }

    EdgeClient asAuditor() {
        return withKey(auditor);
    }

    Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    Answer post(String path, String json, String... headers) {
        return send("POST", path, BodyPublishers.ofString(json), with(headers, "Content-Type", JSON));
    }

    Answer put(String path, String json) {
        return send("PUT", path, BodyPublishers.ofString(json), "Content-Type", JSON);
    }

    Answer lines(String path, String body) {
        return send("POST", path, BodyPublishers.ofString(body), "Content-Type", NDJSON);
    }

    Answer pay(String json) {
        return post("/v1/payments", json, "Idempotency-Key", "key-1");
    }

    Answer send(String method, String path, BodyPublisher body, String... headers) {
        try {
            HttpResponse<String> response =
                    HTTP.send(request(method, path, body, headers), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    private static String[] with(String[] headers, String name, String value) {
        String[] more = java.util.Arrays.copyOf(headers, headers.length + 2);
        more[headers.length] = name;
        more[headers.length + 1] = value;
        return more;
    }
}
