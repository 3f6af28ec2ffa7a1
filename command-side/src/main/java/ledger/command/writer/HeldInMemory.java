package ledger.command.writer;

import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.MessageHandlingMember;

/** An aggregate of the one writer: it stays in memory as it is, and finds its handlers without asking each of them. */
final class HeldInMemory<T> extends EventSourcedAggregate<T> {

    private final IndexedModel<T> model;

    HeldInMemory(T root, IndexedModel<T> model, EventBus events) {
        super(root, model, events, NoSnapshotTriggerDefinition.TRIGGER);
        this.model = model;
    }

    /** Whether anything has ever happened to it. */
    boolean exists() {
        return lastSequence() != null;
    }

    @Override
    public Object handle(Message<?> message) throws Exception {
        MessageHandlingMember<? super T> handler = model.commandHandler(message);
        return handler == null
                ? super.handle(message)
                : executeWithResult(() -> handler.handle(message, getAggregateRoot()));
    }
}
