package ledger.command.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import ledger.messages.Caller;
import ledger.messages.Problem;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries out requests of many lines, each a command of its own, and answers line by line in the same order.
 *
 * <p>A line that is wrong or refused is answered as a problem in its place, and the others go on. Every request keeps a
 * thread and a window of lines in memory, so only so many are taken at a time.
 */
@Component
final class Bulk {

    private static final int AT_A_TIME = 16;

    private final Desk desk;
    private final JsonMapper json;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    Bulk(Desk desk, JsonMapper json) {
        this.desk = desk;
        this.json = json;
    }

    <T> void run(HttpServletRequest request, HttpServletResponse response, Caller caller, LineForm<T> form)
            throws IOException {
        if (!places.tryAcquire()) {
            throw Problem.OVERLOADED.because("too many bulk requests at a time");
        }
        try (InputStream body = BulkBody.of(request)) {
            response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
            new BulkRun<>(desk, json, form, caller).run(body, response.getOutputStream());
        } finally {
            places.release();
        }
    }
}
