package ledger.application.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ledger.messages.Problem;
import ledger.messages.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * A problem as clients see it (RFC 9457); the code is stable, the detail is for people.
 *
 * @param writer where the node is reached that writes, if this one does not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemAnswer(
        String type,
        String title,
        int status,
        String code,
        String detail,
        @Nullable String writer) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Codes for what HTTP itself refuses. */
    private static final Map<Integer, String> CODES = Map.of(
            405, "method-not-allowed",
            406, "not-acceptable",
            408, "too-slow",
            413, "too-large",
            414, "too-large",
            415, "unsupported-media-type",
            431, "too-large",
            503, "unavailable");

    /** A problem of the ledger. */
    public static ProblemAnswer of(ProblemException exception) {
        Problem problem = exception.problem();
        return new ProblemAnswer(
                "about:blank", title(problem.status()), problem.status(), problem.code(), exception.detail(), null);
    }

    /** A problem that is known by its HTTP status only. */
    public static ProblemAnswer of(int status, String detail) {
        return new ProblemAnswer("about:blank", title(status), status, code(status), detail, null);
    }

    /** The same, pointing to the node that writes. */
    public ProblemAnswer withWriter(@Nullable String url) {
        return new ProblemAnswer(type, title, status, code, detail, url);
    }

    /** The answer as Spring sends it, whatever the client says it accepts. */
    public ResponseEntity<Object> response(HttpHeaders headers) {
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(status).headers(headers).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (mayBeRetried()) {
            response.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return response.body(this);
    }

    /** Whether the same request may succeed in a moment. */
    public boolean mayBeRetried() {
        return status == 429 || status == 503;
    }

    /** The answer as text, for places where Spring does not send it. */
    public byte[] bytes() {
        return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
    }

    /** Every code that an answer of this status can have. */
    public static List<String> codes(int status) {
        Stream<String> ours = Stream.of(Problem.values())
                .filter(problem -> problem.status() == status)
                .map(Problem::code);
        return Stream.concat(ours, Stream.of(code(status))).distinct().toList();
    }

    private static String title(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? "Problem" : known.getReasonPhrase();
    }

    private static String code(int status) {
        for (Problem problem : Problem.values()) {
            if (problem.status() == status && status < 500) {
                return problem.code();
            }
        }
        String otherwise = status < 500 ? Problem.MALFORMED.code() : "internal";
        return CODES.getOrDefault(status, otherwise);
    }
}
