package ledger.query.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import ledger.messages.Caller;
import ledger.messages.Problem;
import ledger.query.stream.EventStream;
import ledger.query.stream.LogGrowth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The streams of events that are open. Each keeps the thread of its request and a page of events in memory, so that
 * who reads slowly holds up nobody else, and only so many are open at a time. They end when the node does.
 */
@Component
public class Streams {

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

    private final EventStream events;
    private final LogGrowth growth;
    private final JsonMapper json;
    private final int limit;
    private final Semaphore places;
    private volatile boolean ending;

    Streams(EventStream events, LogGrowth growth, JsonMapper json, @Value("${ledger.streams.limit:64}") int limit) {
        this.events = events;
        this.growth = growth;
        this.json = json;
        this.limit = limit;
        this.places = new Semaphore(limit);
    }

    /** How many are open now. */
    public int open() {
        return limit - places.availablePermits();
    }

    /** Sends the events from this index on, until the client, the node or the stream's time ends it. */
    void run(HttpServletResponse response, Caller caller, long from) throws IOException {
        if (!places.tryAcquire()) {
            throw Problem.STREAMS_TAKEN.because("too many streams at a time");
        }
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            new StreamRun(events, growth, json, () -> ending).run(caller, from, response.getOutputStream());
        } catch (IOException e) {
            LOG.debug("a stream was broken off by its client", e);
        } finally {
            places.release();
        }
    }

    /** Before the web server waits for its requests to end. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        ending = true;
    }
}
