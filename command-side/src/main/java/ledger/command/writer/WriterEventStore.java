package ledger.command.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Axon's event store as the writer publishes to it: the events of a root unit of work wait in one queue until its
 * commands are decided, and then go out in waves. A wave is staged for the log and handed to the sagas; what these make
 * happen is the next one, until nothing more happens. Axon would queue, copy and announce every event by itself.
 */
public class WriterEventStore extends EmbeddedEventStore {

    private static final String QUEUE = WriterEventStore.class.getName();
    private static final String ACTOR = WriterEventStore.class.getName() + ".actor";

    /** An event store over the storage of the builder. */
    public WriterEventStore(Builder builder) {
        super(builder);
    }

    /** Says on whose behalf everything happens in this unit of work until {@link #actsForItself}. */
    static void actsFor(UnitOfWork<?> root, String actor) {
        root.resources().put(ACTOR, Map.of(WriterCommandBus.ACTOR, actor));
    }

    /** From here on the ledger does what follows from what was asked. */
    static void actsForItself(UnitOfWork<?> root) {
        root.resources().remove(ACTOR);
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        if (root.phase().isAfter(UnitOfWork.Phase.PREPARE_COMMIT)) {
            throw new IllegalStateException("too late to happen in this unit of work: " + events);
        }
        Map<String, String> actor = root.getOrDefaultResource(ACTOR, Map.of());
        List<EventMessage<?>> queue = queue(root);
        for (EventMessage<?> event : events) {
            queue.add(actor.isEmpty() ? event : event.andMetaData(actor));
        }
    }

    private List<EventMessage<?>> queue(UnitOfWork<?> root) {
        List<EventMessage<?>> present = root.getResource(QUEUE);
        return present == null ? begin(root) : present;
    }

    private List<EventMessage<?>> begin(UnitOfWork<?> root) {
        List<EventMessage<?>> queue = new ArrayList<>();
        root.resources().put(QUEUE, queue);
        root.onPrepareCommit(unit -> publishInWaves(queue));
        root.afterCommit(unit -> afterCommit(queue));
        return queue;
    }

    private void publishInWaves(List<EventMessage<?>> queue) {
        for (int published = 0; published < queue.size(); ) {
            List<EventMessage<?>> wave = List.copyOf(queue.subList(published, queue.size()));
            published += wave.size();
            prepareCommit(wave);
        }
    }
}
