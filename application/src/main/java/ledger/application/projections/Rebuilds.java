package ledger.application.projections;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ledger.command.writer.WriterListener;
import ledger.messages.LogHead;
import ledger.messages.Problem;
import ledger.messages.ProblemException;
import ledger.query.progress.Rebuildable;
import org.jspecify.annotations.Nullable;

/** Rebuilds projections on the node that writes, one at a time, and tells how it goes. */
public final class Rebuilds implements WriterListener {

    private static final long TIME_TO_ABANDON_MILLIS = 10_000;

    private final RebuildTools tools;
    private final LogHead log;
    private final Clock clock;
    private final Map<String, Rebuild> last = new ConcurrentHashMap<>();
    private @Nullable Rebuild current;
    private @Nullable Thread thread;

    Rebuilds(RebuildTools tools, LogHead log, Clock clock) {
        this.tools = tools;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Begins to rebuild a projection.
     *
     * @throws ProblemException NOT_FOUND for an unknown name, NOT_THE_WRITER where this node does not run the
     *     projections, CONFLICT while one is being rebuilt
     */
    public synchronized RebuildView begin(String name) {
        Rebuildable projection = projection(name);
        if (!tools.projections().areRunning()) {
            throw Problem.NOT_THE_WRITER.because("this node does not write at the moment");
        }
        if (current != null && current.progress().isUnderWay()) {
            throw Problem.CONFLICT.because("a projection is being rebuilt");
        }
        Rebuild rebuild = new Rebuild(projection, tools, new RebuildProgress(name, log, clock));
        Thread running = new Thread(rebuild, "ledger-rebuild");
        running.setDaemon(true);
        running.start();
        current = rebuild;
        thread = running;
        last.put(name, rebuild);
        return rebuild.progress().view();
    }

    /** How the last rebuild of a projection goes or went; throws {@link Problem#NOT_FOUND} for an unknown name. */
    public RebuildView of(String name) {
        Rebuildable projection = projection(name);
        Rebuild rebuild = last.get(projection.name());
        return rebuild == null ? RebuildView.none(name) : rebuild.progress().view();
    }

    private Rebuildable projection(String name) {
        return tools.projections()
                .named(name)
                .orElseThrow(() -> Problem.NOT_FOUND.because("there is no projection of this name"));
    }

    @Override
    public void gained() {
        // Nobody has asked for a rebuild yet.
    }

    /** Only the writer's projections can stand still for a swap. */
    @Override
    public synchronized void lost() {
        if (current != null && thread != null) {
            current.abandon();
            try {
                thread.join(TIME_TO_ABANDON_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
