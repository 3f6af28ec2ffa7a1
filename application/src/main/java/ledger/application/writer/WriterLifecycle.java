package ledger.application.writer;

import java.time.Duration;
import ledger.command.writer.SingleWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Starts the writer when all handlers stand, and stops it when the web server has let go of its requests. */
final class WriterLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WriterLifecycle.class);
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(20);
    /** After Axon's handlers, before the web server. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4_096;

    private final SingleWriter writer;
    private volatile boolean running;

    WriterLifecycle(SingleWriter writer) {
        this.writer = writer;
    }

    @Override
    public void start() {
        writer.start();
        running = true;
    }

    @Override
    public void stop() {
        LOG.info("stopping: what waits is decided, nothing more is taken");
        try {
            writer.stop(TIME_TO_FINISH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = false;
        LOG.info("stopped writing");
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
