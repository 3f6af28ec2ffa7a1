package ledger.application.seals;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import ledger.application.rounds.Rounds;
import ledger.command.writer.WriterListener;
import ledger.command.writer.WriterLog;
import ledger.query.audit.sealing.OutsideSeals;
import ledger.query.audit.sealing.Sealer;
import ledger.query.audit.sealing.Seals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Seals what this node writes, behind the writer's back and never on its thread, and keeps the files outside up to
 * date, also on a node that only stands by: then they are witnesses on another machine.
 */
final class Sealing implements WriterListener, SmartLifecycle, Rounds.Work {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(10);
    /** Ends after the writer, so that its last events are sealed as well. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 8_192;

    private final WriterLog log;
    private final Sealer sealer;
    private final Seals seals;
    private final OutsideSeals outside;
    private final SealsProperties properties;
    private final Rounds rounds;
    private volatile boolean running;
    private volatile boolean writing;
    /** The last event that this node knows to be committed. */
    private volatile long head = -1;

    private volatile long size;
    private long nextSeal;
    private long nextCopy = System.nanoTime();

    Sealing(
            WriterLog log,
            Sealer sealer,
            Seals seals,
            OutsideSeals outside,
            SealsProperties properties,
            MeterRegistry registry) {
        this.log = log;
        this.sealer = sealer;
        this.seals = seals;
        this.outside = outside;
        this.properties = properties;
        this.rounds = new Rounds("ledger-sealing", properties.interval(), this);
        Gauge.builder("ledger.seals.waiting", this, Sealing::waiting)
                .baseUnit("events")
                .description("Events that this node wrote and that are not sealed yet")
                .register(registry);
    }

    @Override
    public void gained() {
        sealer.forget(); // another node may have sealed since
        LOG.info("what this node writes is sealed, every {}", properties.interval());
        writing = true;
    }

    @Override
    public void lost() {
        head = log.head();
        writing = false;
    }

    @Override
    public Duration round() throws IOException {
        if (writing) {
            head = log.head();
            sealWhenDue();
        }
        if (System.nanoTime() >= nextCopy) {
            copy();
        }
        return LOOK_EVERY;
    }

    private void sealWhenDue() throws IOException {
        long now = System.nanoTime();
        if (size > head) {
            nextSeal = now + properties.interval().toNanos();
        } else if (head + 1 - size >= properties.events() || now >= nextSeal) {
            size = sealer.seal(head);
            nextSeal = now + properties.interval().toNanos();
            copy();
        }
    }

    private void copy() throws IOException {
        outside.catchUp(seals);
        nextCopy = System.nanoTime() + properties.interval().toNanos();
    }

    @Override
    public void last() throws IOException {
        long before = -1;
        for (long sealed = sealer.size(); sealed <= head && sealed > before; sealed = sealer.seal(head)) {
            before = sealed;
        }
        copy();
    }

    private double waiting() {
        return writing ? Math.max(0, log.head() + 1 - size) : 0;
    }

    @Override
    public void start() {
        rounds.start();
        running = true;
    }

    @Override
    public void stop() {
        rounds.stop(TIME_TO_FINISH);
        running = false;
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
