package ledger.application.projections;

import java.util.List;
import ledger.command.writer.WriterListener;
import ledger.query.progress.Rebuildable;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.transaction.support.TransactionOperations;

/** Starts the projections when this node becomes the writer, stops them when it ceases to be, and rebuilds one. */
public final class Projections implements WriterListener {

    private final EventProcessingConfiguration processing;
    private final List<Rebuildable> rebuildables;
    private final TokenStore tokens;
    private final TransactionOperations transactions;
    private boolean running;

    Projections(
            EventProcessingConfiguration processing,
            List<Rebuildable> rebuildables,
            TokenStore tokens,
            TransactionOperations transactions) {
        this.processing = processing;
        this.rebuildables = List.copyOf(rebuildables);
        this.tokens = tokens;
        this.transactions = transactions;
    }

    @Override
    public synchronized void gained() {
        running = true;
        rebuildables.forEach(projection -> processor(projection).start());
    }

    @Override
    public synchronized void lost() {
        running = false;
        rebuildables.forEach(projection -> processor(projection).shutDown());
    }

    /**
     * Empties a projection's tables and fills them again from event 0; it answers with what it has meanwhile.
     *
     * @throws IllegalArgumentException if there is no projection of this name
     * @throws IllegalStateException if another node runs the projections
     */
    public synchronized void rebuild(String name) {
        if (!running) {
            throw new IllegalStateException("this node does not run the projections");
        }
        Rebuildable projection = rebuildables.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no projection " + name));
        TrackingEventProcessor processor = processor(projection);
        processor.shutDown();
        transactions.executeWithoutResult(status -> {
            projection.clear();
            for (int segment : tokens.fetchSegments(name)) {
                tokens.deleteToken(name, segment);
            }
        });
        processor.start();
    }

    private TrackingEventProcessor processor(Rebuildable projection) {
        return processing
                .eventProcessor(projection.name(), TrackingEventProcessor.class)
                .orElseThrow(() -> new IllegalStateException("no processor runs projection " + projection.name()));
    }
}
