package ledger.command.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import ledger.command.clearing.Clearing;
import ledger.messages.Command;
import ledger.messages.ProblemException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;

/** A clearing that decides as the real one does, and whose events go nowhere but to the one who asks. */
final class Scratch {

    private static final AggregateModel<Clearing> MODEL =
            AnnotatedAggregateMetaModelFactory.inspectAggregate(Clearing.class);

    private final Published published = new Published();
    private final EventSourcedAggregate<Clearing> aggregate;

    /** A clearing of which this is the first event. */
    Scratch(DomainEventMessage<?> first) {
        Clearing clearing =
                new GenericAggregateFactory<>(MODEL).createAggregateRoot(first.getAggregateIdentifier(), first);
        aggregate = EventSourcedAggregate.initialize(
                clearing, MODEL, published, NoSnapshotTriggerDefinition.INSTANCE.prepareTrigger(Clearing.class));
    }

    /** Takes an event for given. */
    void know(DomainEventMessage<?> event) {
        aggregate.initializeState(DomainEventStream.of(event));
    }

    /** What is decided; nothing where the command cannot be given in the state of things here. */
    List<Object> decide(Command command) {
        try {
            return require(command);
        } catch (ProblemException notNow) {
            return List.of();
        }
    }

    /** What is decided; throws {@link ProblemException} where the command cannot be given. */
    List<Object> require(Command command) {
        published.events.clear();
        CommandMessage<Command> message = GenericCommandMessage.asCommandMessage(command);
        ResultMessage<Object> result =
                DefaultUnitOfWork.startAndGet(message).executeWithResult(() -> aggregate.handle(message));
        if (result.isExceptional()) {
            if (result.exceptionResult() instanceof ProblemException problem) {
                throw problem;
            }
            throw new IllegalStateException(command + " cannot be decided", result.exceptionResult());
        }
        return List.copyOf(published.events);
    }

    /** Keeps the payloads, and nothing else. */
    private static final class Published implements EventBus {

        private final List<Object> events = new ArrayList<>();

        @Override
        public void publish(List<? extends EventMessage<?>> messages) {
            messages.forEach(message -> events.add(message.getPayload()));
        }

        @Override
        public Registration subscribe(Consumer<List<? extends EventMessage<?>>> consumer) {
            throw new UnsupportedOperationException("nobody else listens");
        }

        @Override
        public Registration registerDispatchInterceptor(
                MessageDispatchInterceptor<? super EventMessage<?>> interceptor) {
            throw new UnsupportedOperationException("nothing is dispatched");
        }
    }
}
