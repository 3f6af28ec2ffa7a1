package ledger.query.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
 * The streams that are open. Each keeps the thread of its request and what it sends next in memory, so that who reads
 * slowly holds up nobody else, and only so many are open at a time. They end when the node does.
 */
@Component
public class Streams {

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

    private final EventStream events;
    private final LogGrowth growth;
    private final JsonMapper json;
    private final Semaphore places;
    private final CountDownLatch ended = new CountDownLatch(1);

    /** What a stream sends until its client, the node or its time ends it. */
    @FunctionalInterface
    public interface Run {
        void run(OutputStream out, Ending ending) throws IOException;
    }

    /** Whether streams are to end, for who has nothing to send for a while. */
    @FunctionalInterface
    public interface Ending {

        /** Waits for that; false when it took longer. */
        boolean await(Duration atMost);
    }

    Streams(EventStream events, LogGrowth growth, JsonMapper json, @Value("${ledger.streams.limit:64}") int limit) {
        this.events = events;
        this.growth = growth;
        this.json = json;
        this.places = new Semaphore(limit);
    }

    /** Sends the events from this index on, until the client, the node or the stream's time ends it. */
    void run(HttpServletResponse response, Caller caller, long from) throws IOException {
        StreamRun run = new StreamRun(events, growth, json, () -> ended.getCount() == 0);
        run(response, (out, ending) -> run.run(caller, from, out));
    }

    /** Sends something else, one stream among the others. */
    public void run(HttpServletResponse response, Run run) throws IOException {
        if (!places.tryAcquire()) {
            throw Problem.STREAMS_TAKEN.because("too many streams at a time");
        }
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            run.run(response.getOutputStream(), this::isEnding);
        } catch (IOException e) {
            LOG.debug("a stream was broken off by its client", e);
        } finally {
            places.release();
        }
    }

    /** Before the web server waits for its requests to end. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        ended.countDown();
    }

    private boolean isEnding(Duration atMost) {
        try {
            return ended.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
