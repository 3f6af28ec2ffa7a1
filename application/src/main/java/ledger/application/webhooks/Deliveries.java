package ledger.application.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import ledger.application.rounds.Rounds;
import ledger.command.writer.WriterListener;
import ledger.messages.LogHead;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the webhooks told while this node is the writer, behind the writer's back and never on its thread. Each takes
 * its turn beside the others, so that a slow one holds up nobody but itself.
 */
final class Deliveries implements WriterListener, SmartLifecycle, Rounds.Work {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(250);
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(5);

    private final Webhooks webhooks;
    private final Courier courier;
    private final LogHead log;
    private final Clock clock;
    private final ExecutorService couriers;
    private final Set<Webhook.Key> underWay = ConcurrentHashMap.newKeySet();
    private final Rounds rounds = new Rounds("ledger-webhooks", BETWEEN_ROUNDS, this);
    private volatile boolean running;
    private volatile boolean writing;

    Deliveries(Webhooks webhooks, Courier courier, LogHead log, Clock clock, int threads) {
        this.webhooks = webhooks;
        this.courier = courier;
        this.log = log;
        this.clock = clock;
        this.couriers = Executors.newFixedThreadPool(threads, Deliveries::thread);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "ledger-courier");
        thread.setDaemon(true);
        return thread;
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
    public Duration round() {
        if (writing) {
            long head = log.index();
            webhooks.due(head, clock.instant()).stream()
                    .filter(webhook -> underWay.add(webhook.key()))
                    .forEach(webhook -> couriers.execute(() -> turn(webhook, head)));
        }
        return BETWEEN_ROUNDS;
    }

    @Override
    public void last() {
        // What is left is sent after the next start, by whoever writes then.
    }

    private void turn(Webhook webhook, long head) {
        try {
            courier.turn(webhook, head, () -> writing && running);
        } catch (RuntimeException e) {
            LOG.warn("webhook {} cannot be told now", webhook.key(), e);
        } finally {
            underWay.remove(webhook.key());
        }
    }

    @Override
    public void start() {
        running = true;
        rounds.start();
    }

    /** What is under way may end; what it does not, is sent again after the next start. */
    @Override
    public void stop() {
        running = false;
        rounds.stop(TIME_TO_FINISH);
        couriers.shutdown();
        try {
            if (!couriers.awaitTermination(TIME_TO_FINISH.toMillis(), TimeUnit.MILLISECONDS)) {
                couriers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
