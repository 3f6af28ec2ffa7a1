package ledger.application.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long the commits of this node take, and who is told of them. */
final class Commits {

    private static final Logger LOG = LoggerFactory.getLogger(Commits.class);

    private final List<AfterCommit> listeners;
    private final Timer append;
    private final Timer commit;

    Commits(MeterRegistry registry, List<AfterCommit> listeners) {
        this.listeners = List.copyOf(listeners);
        append = Timer.builder("ledger.log.append")
                .description("How long the database took to insert the events of one commit")
                .publishPercentileHistogram()
                .register(registry);
        commit = Timer.builder("ledger.log.commit")
                .description("How long the database took to make one commit durable")
                .publishPercentileHistogram()
                .register(registry);
    }

    void appended(long sinceNanos) {
        append.record(System.nanoTime() - sinceNanos, TimeUnit.NANOSECONDS);
    }

    void committed(long head, long sinceNanos, List<Object> events) {
        commit.record(System.nanoTime() - sinceNanos, TimeUnit.NANOSECONDS);
        listeners.forEach(listener -> tell(listener, head, events));
    }

    /** What is committed stays committed, and its callers are answered, whoever chokes on it. */
    private static void tell(AfterCommit listener, long head, List<Object> events) {
        try {
            listener.committed(head, events);
        } catch (RuntimeException e) {
            LOG.error("a commit up to event {} was not noted", head, e);
        }
    }
}
