package ledger.query.dashboard.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ledger.messages.Caller;
import ledger.query.dashboard.LatestReadings;
import ledger.query.rest.Streams;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Keeps a page live: sends its parts as Server-Sent Events, whenever they change. */
@RestController
class LiveController {

    private final Streams streams;
    private final LatestReadings readings;
    private final Parts parts;

    LiveController(Streams streams, LatestReadings readings, Parts parts) {
        this.streams = streams;
        this.readings = readings;
        this.parts = parts;
    }

    /** The page is named by its path; one that the caller may not see is refused before anything is streamed. */
    @GetMapping(path = "/dashboard/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void live(@RequestParam String page, HttpMethod method, Caller caller, HttpServletResponse response)
            throws IOException {
        LiveRun run = new LiveRun(() -> readings.parts(page, caller, parts::of));
        run.look();
        if (method.equals(HttpMethod.GET)) {
            streams.run(response, run);
        }
    }
}
