package ledger.application.seals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import ledger.application.rounds.Rounds;
import ledger.command.writer.WriterListener;
import ledger.query.audit.sealing.Published;
import ledger.query.audit.seals.Checkpoint;
import ledger.query.audit.seals.SealJson;
import org.springframework.context.SmartLifecycle;

/** Sends every checkpoint to whoever keeps them elsewhere: one after the other, again until it is taken. */
final class Publishing implements WriterListener, SmartLifecycle, Rounds.Work {

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI url;
    private final Published published;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Rounds rounds = new Rounds("ledger-seal-publishing", EVERY, this);
    private volatile boolean running;
    private volatile boolean writing;

    Publishing(URI url, Published published) {
        this.url = url;
        this.published = published;
    }

    @Override
    public void gained() {
        writing = true;
    }

    @Override
    public void lost() {
        writing = false;
    }

    @Override
    public Duration round() throws IOException, InterruptedException {
        Iterator<Checkpoint> waiting = published.waiting();
        while (writing && waiting.hasNext()) {
            Checkpoint checkpoint = waiting.next();
            send(checkpoint);
            published.note(checkpoint);
        }
        return EVERY;
    }

    @Override
    public void last() {
        // What is left is sent after the next start, by whoever writes then.
    }

    private void send(Checkpoint checkpoint) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(SealJson.line(checkpoint)))
                .build();
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status / 100 != 2) {
            throw new IOException("checkpoints are not taken at " + url + ", which answers " + status);
        }
    }

    @Override
    public void start() {
        rounds.start();
        running = true;
    }

    @Override
    public void stop() {
        rounds.stop(Duration.ZERO);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
