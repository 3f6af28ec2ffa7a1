package ledger.application.projections;

import java.util.List;
import java.util.Optional;
import ledger.command.writer.WriterListener;
import ledger.query.progress.Rebuildable;
import org.axonframework.config.EventProcessingConfiguration;

/** Starts the projections when this node becomes the writer, and stops them when it ceases to be. */
final class Projections implements WriterListener {

    private final EventProcessingConfiguration processing;
    private final List<Rebuildable> projections;
    private volatile boolean running;

    Projections(EventProcessingConfiguration processing, List<Rebuildable> projections) {
        this.processing = processing;
        this.projections = List.copyOf(projections);
    }

    @Override
    public synchronized void gained() {
        running = true;
        projections.forEach(projection -> follower(projection).start());
    }

    @Override
    public synchronized void lost() {
        running = false;
        projections.forEach(projection -> follower(projection).shutDown());
    }

    boolean areRunning() {
        return running;
    }

    Optional<Rebuildable> named(String name) {
        return projections.stream()
                .filter(projection -> projection.name().equals(name))
                .findFirst();
    }

    LogFollower follower(Rebuildable projection) {
        return processing
                .eventProcessor(projection.name(), LogFollower.class)
                .orElseThrow(() -> new IllegalStateException("no processor runs projection " + projection.name()));
    }

    /**
     * Does something while a projection stands still; this node does not begin or cease to run the projections before
     * it has ended.
     *
     * @throws IllegalStateException if this node does not run the projections
     */
    synchronized void whileStill(Rebuildable projection, Runnable work) {
        if (!running) {
            throw new IllegalStateException("this node does not run the projections");
        }
        follower(projection).shutDown();
        try {
            work.run();
        } finally {
            follower(projection).start();
        }
    }
}
