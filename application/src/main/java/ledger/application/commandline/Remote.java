package ledger.application.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A ledger that is asked over HTTP, with the key of whoever asks. */
public record Remote(String url, String key) {

    /** What a command that asks a ledger has to be told. */
    public static final Set<String> OPTIONS = Set.of("--url", "--key", "--credentials");

    private static final int LONGEST_PROBLEM = 4_096;
    private static final Duration UNTIL_THE_FIRST_BYTE = Duration.ofMinutes(5);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();

    /** For whoever reads: of the ledger's credentials the auditor's key is taken. */
    public static Remote of(Arguments arguments) {
        return new Remote(arguments.required("--url").replaceAll("/+$", ""), key(arguments, "auditor"));
    }

    /** For whoever pays: of the ledger's credentials the operator's key is taken. */
    static Remote ofOperator(Arguments arguments) {
        return new Remote(arguments.required("--url").replaceAll("/+$", ""), key(arguments, "operator"));
    }

    /** A name as part of a path. */
    static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String key(Arguments arguments, String whose) {
        Path credentials = arguments.optionalFile("--credentials");
        String key = arguments.optional("--key");
        if ((credentials == null) == (key == null)) {
            throw new IllegalArgumentException("give --key or --credentials, one of them");
        }
        return key == null ? keyIn(credentials, whose) : key;
    }

    private static String keyIn(@Nullable Path credentials, String whose) {
        try {
            String json = Files.readString(Objects.requireNonNull(credentials));
            return JsonMapper.shared().readTree(json).path(whose).asString("");
        } catch (IOException | JacksonException e) {
            throw new IllegalArgumentException(credentials + " cannot be read", e);
        }
    }

    /** What the ledger answers to a GET; throws {@link IOException} where that is no success. */
    public HttpResponse<InputStream> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(url + path)));
    }

    /** What the ledger answers in JSON. */
    public JsonNode json(String path) throws IOException {
        return json(get(path));
    }

    /** What the ledger answers at once, in JSON, to something that will take its time. */
    public JsonNode begin(String path, JsonNode body) throws IOException {
        return json(send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .header("Prefer", "respond-async")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))));
    }

    /** What the ledger answers to a payment order, in JSON. */
    JsonNode pay(String order, String idempotencyKey) throws IOException {
        return json(send(HttpRequest.newBuilder(URI.create(url + "/v1/payments"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(order))));
    }

    /** What the ledger answers to a body of this type. */
    HttpResponse<InputStream> post(String path, String type, String body) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static JsonNode json(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            throw new IOException("the ledger's answer cannot be read", e);
        }
    }

    private HttpResponse<InputStream> send(HttpRequest.Builder request) throws IOException {
        request.timeout(UNTIL_THE_FIRST_BYTE).header("Authorization", "Bearer " + key);
        try {
            HttpResponse<InputStream> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() / 100 == 2) {
                return answer;
            }
            try (InputStream body = answer.body()) {
                String problem = new String(body.readNBytes(LONGEST_PROBLEM), StandardCharsets.UTF_8);
                throw new RefusedException(answer.statusCode(), problem);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
