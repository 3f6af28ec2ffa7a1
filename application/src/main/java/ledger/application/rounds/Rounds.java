package ledger.application.rounds;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done again and again on a thread of its own. A failure is reported once, and tried again. */
public final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final String name;
    private final Work work;
    private final Duration afterFailure;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private @Nullable String failure;
    private Duration pause;

    /** What is done in one round. */
    public interface Work {

        /** Does it; answers how long to wait before the next one. */
        Duration round() throws Exception;

        /** Does it for the last time. */
        void last() throws Exception;
    }

    /** @param afterFailure how long to wait after a failure; twice as long after the next, up to a minute */
    public Rounds(String name, Duration afterFailure, Work work) {
        this.name = name;
        this.work = work;
        this.afterFailure = afterFailure;
        this.pause = afterFailure;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Lets the round that is under way end, and the last one. */
    public void stop(Duration atMost) {
        stopped.countDown();
        try {
            thread.join(Math.max(1, atMost.toMillis()));
            thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!stopped.await(round().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.trace("{}: the next round", name);
            }
            work.last();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("{}: the last round failed: {}", name, e.toString());
        }
    }

    private Duration round() {
        try {
            Duration next = work.round();
            if (failure != null) {
                LOG.info("{} goes on", name);
            }
            failure = null;
            pause = afterFailure;
            return next;
        } catch (Exception e) {
            report(e);
            Duration now = pause;
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            return now;
        }
    }

    private void report(Exception e) {
        if (!e.toString().equals(failure)) {
            LOG.error("{} fails and is tried again", name, e);
            failure = e.toString();
        }
    }
}
