package ledger.query.audit.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import ledger.messages.Problem;
import ledger.query.audit.Invariants;
import ledger.query.audit.LogFold;
import ledger.query.audit.SavedFold;
import ledger.query.history.EventLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The replays of this node: one runs at a time, others wait for it. A replay that is stopped, by the end of the process
 * for example, can go on where its progress was saved last.
 */
@Component
public class Replays implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Replays.class);
    private static final int WAITING = 8;
    private static final long SAVE_EVERY_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Invariants invariants;
    private final EventLog events;
    private final ReplayFiles files;
    private final Map<String, Replay> present = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor one = new ThreadPoolExecutor(
            0, 1, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), run -> new Thread(run, "ledger-replay"));
    private volatile boolean running;

    Replays(Invariants invariants, EventLog events, @Value("${ledger.data-dir:./data}") Path directory) {
        this.invariants = invariants;
        this.events = events;
        this.files = new ReplayFiles(directory.resolve("replays"));
    }

    /** Begins a replay; throws {@link Problem#OVERLOADED}. */
    public Replay start(ReplayScope scope) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return run(new Replay(UUID.randomUUID().toString(), scope, now, -1), new LogFold());
    }

    /** Lets a replay that was stopped go on; throws {@link Problem#NOT_FOUND} or {@link Problem#CONFLICT}. */
    public Replay resume(String id) {
        ReplayView stopped = view(id);
        if (stopped.status() != ReplayStatus.INTERRUPTED && stopped.status() != ReplayStatus.FAILED) {
            throw Problem.CONFLICT.because("the replay is " + stopped.status());
        }
        LogFold log = load(files.progress(id)).filter(invariants::isBeginning).orElseGet(LogFold::new);
        return run(new Replay(id, stopped.scope(), stopped.startedAt(), log.index()), log);
    }

    /** All replays that are known, the newest first. */
    public List<ReplayView> all() {
        List<ReplayView> all = new ArrayList<>();
        files.all().forEach(kept -> all.add(seen(kept)));
        return all;
    }

    /** A replay as it is now; throws {@link Problem#NOT_FOUND}. */
    public ReplayView view(String id) {
        return files.find(id).map(this::seen).orElseThrow(() -> Problem.NOT_FOUND.because("no such replay"));
    }

    /** What is kept as running, and does not run here, was stopped. */
    private ReplayView seen(ReplayView kept) {
        Replay here = present.get(kept.replayId());
        if (here != null) {
            return here.view();
        }
        return kept.status() == ReplayStatus.RUNNING ? kept.become(ReplayStatus.INTERRUPTED) : kept;
    }

    private Replay run(Replay replay, LogFold log) {
        if (present.putIfAbsent(replay.id(), replay) != null) {
            throw Problem.CONFLICT.because("the replay is RUNNING");
        }
        keep(replay);
        try {
            one.execute(() -> follow(replay, log));
        } catch (RejectedExecutionException e) {
            present.remove(replay.id());
            throw Problem.OVERLOADED.because("too many replays are waiting");
        }
        return replay;
    }

    private void follow(Replay replay, LogFold log) {
        try {
            new ReplayRun(invariants, files.progress(replay.id()), replay, log).run(progress(replay, log));
        } catch (RuntimeException | IOException e) {
            LOG.error("replay {} could not go on", replay.id(), e);
            replay.failed(e);
        } finally {
            keep(replay);
            present.remove(replay.id());
            replay.tellEnd();
        }
    }

    private LongPredicate progress(Replay replay, LogFold log) {
        long[] savedAt = {System.nanoTime()};
        SavedFold saved = files.progress(replay.id());
        return index -> {
            replay.reached(index, events.head());
            if (System.nanoTime() - savedAt[0] > SAVE_EVERY_NANOS) {
                save(saved, log);
                keep(replay);
                savedAt[0] = System.nanoTime();
            }
            return running;
        };
    }

    private static void save(SavedFold saved, LogFold log) {
        try {
            saved.save(log);
        } catch (IOException e) {
            LOG.warn("the progress of a replay cannot be saved", e);
        }
    }

    private static Optional<LogFold> load(SavedFold saved) {
        try {
            return saved.load();
        } catch (IOException e) {
            LOG.warn("the progress of a replay cannot be read, so it begins anew", e);
            return Optional.empty();
        }
    }

    private void keep(Replay replay) {
        try {
            files.keep(replay.view());
        } catch (IOException e) {
            LOG.warn("replay {} cannot be kept", replay.id(), e);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Stops what runs where it is; it can go on from there. */
    @Override
    public void stop() {
        running = false;
        one.shutdown();
        try {
            if (!one.awaitTermination(20, TimeUnit.SECONDS)) {
                LOG.warn("a replay is cut off; it will begin at its last saved progress");
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
