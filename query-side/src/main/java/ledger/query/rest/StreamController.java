package ledger.query.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ledger.messages.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets clients follow the log as Server-Sent Events. */
@RestController
class StreamController {

    private final Streams streams;

    StreamController(Streams streams) {
        this.streams = streams;
    }

    /** From behind the last event that the client was sent, if it says so; else from an index, or the first event. */
    @GetMapping(path = "/v1/stream/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(
            @RequestParam(required = false) @Nullable String from,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpMethod method,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        Long first = Parameter.query("from", from, Parameter::index);
        Long last = Parameter.query("Last-Event-ID", lastEventId, Parameter::index);
        if (method.equals(HttpMethod.GET)) {
            streams.run(response, caller, last != null ? last + 1 : first != null ? first : 0);
        }
    }
}
