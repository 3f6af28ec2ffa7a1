package ledger.query.audit.reconciliation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import ledger.query.audit.Difference;
import ledger.query.audit.Finding;
import ledger.query.audit.Invariants;
import ledger.query.audit.LogFold;
import ledger.query.audit.Reconciled;
import ledger.query.audit.Reconciler;
import ledger.query.audit.SavedFold;
import ledger.query.audit.TrialBalance;
import ledger.query.audit.seals.RecentEvents;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reconciles on a thread of its own, on the node that writes; a restart goes on where the last one was. */
@Component
public class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final long PAUSE_MILLIS = 500;
    private static final Duration REST = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long SAVE_EVERY_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final DataSource dataSource;
    private final RecentEvents recent;
    private final Invariants invariants;
    private final SavedFold saved;
    private final List<Alarm> alarms;
    private final Set<Finding> told = new HashSet<>();
    private volatile ReconciliationView view = ReconciliationView.NOT_RUNNING;
    private volatile Map<String, TrialBalance> trialBalance = Map.of();
    private volatile boolean running;
    private @Nullable Thread thread;

    Reconciliation(
            DataSource dataSource,
            ObjectProvider<RecentEvents> recent,
            Invariants invariants,
            List<Alarm> alarms,
            @Value("${ledger.data-dir:./data}") Path directory)
            throws IOException {
        this.dataSource = dataSource;
        this.recent = recent.getIfAvailable(() -> RecentEvents.NONE);
        this.invariants = invariants;
        this.alarms = List.copyOf(alarms);
        Files.createDirectories(directory);
        this.saved = new SavedFold(directory.resolve("reconciliation.progress"));
    }

    /** What is known now. */
    public ReconciliationView view() {
        return view;
    }

    /** The trial balance of the log as it was followed last; nothing where another node reconciles. */
    public Map<String, TrialBalance> trialBalance() {
        return trialBalance;
    }

    public synchronized void start() {
        running = true;
        thread = new Thread(this::run, "ledger-reconciliation");
        thread.setDaemon(true);
        thread.start();
    }

    /** Stops where it is. */
    public synchronized void stop() {
        running = false;
        try {
            if (thread != null) {
                thread.join(TimeUnit.SECONDS.toMillis(20));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        view = ReconciliationView.NOT_RUNNING;
        trialBalance = Map.of();
    }

    private void run() {
        Reconciler reconciler = new Reconciler(dataSource, recent, load(), REST, PATIENCE, () -> running);
        long savedNanos = System.nanoTime();
        while (running) {
            look(reconciler);
            if (System.nanoTime() - savedNanos > SAVE_EVERY_NANOS) {
                save(reconciler.log());
                savedNanos = System.nanoTime();
            }
            pause();
        }
        save(reconciler.log());
    }

    private void look(Reconciler reconciler) {
        try {
            Reconciled result = reconciler.sweep();
            if (running) {
                view = view(result);
                trialBalance = reconciler.trialBalance();
                Stream.concat(
                                result.findings().stream(),
                                result.differences().stream().map(Difference::finding))
                        .filter(told::add)
                        .forEach(finding -> alarms.forEach(alarm -> alarm.raise(finding)));
            }
        } catch (RuntimeException e) { // the database may be away; it is asked again in a moment
            LOG.warn("the ledger cannot be reconciled now", e);
        }
    }

    private static ReconciliationView view(Reconciled result) {
        Map<String, Integer> broken = new TreeMap<>();
        result.findings().forEach(finding -> broken.merge(finding.invariant(), 1, Integer::sum));
        if (!result.differences().isEmpty()) {
            broken.put("I7", result.differences().size());
        }
        return new ReconciliationView(
                broken.isEmpty() ? "SOUND" : "BROKEN",
                result.index(),
                result.head(),
                Math.max(0, result.head() - result.index()),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                result.millis(),
                broken,
                result.findings(),
                result.differences());
    }

    private LogFold load() {
        try {
            return saved.load().filter(invariants::isBeginning).orElseGet(LogFold::new);
        } catch (IOException | RuntimeException e) {
            LOG.warn("the log is followed from its beginning", e);
            return new LogFold();
        }
    }

    private void save(LogFold log) {
        try {
            saved.save(log);
        } catch (IOException e) {
            LOG.warn("how far the log was reconciled cannot be saved", e);
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
