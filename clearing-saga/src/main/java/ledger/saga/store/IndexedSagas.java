package ledger.saga.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.modelling.saga.AnnotatedSagaManager;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.Saga;
import org.axonframework.modelling.saga.SagaCreationPolicy;
import org.axonframework.modelling.saga.SagaMethodMessageHandlingMember;
import org.jspecify.annotations.Nullable;

/**
 * Brings events to their sagas. Axon's own manager does so too, and asks for every event anew which handlers take it
 * and what they associate it with; here that is known for each type of event. An event that may begin a saga, or that
 * several handlers of a saga take, is left to it.
 */
public final class IndexedSagas<T> extends AnnotatedSagaManager<T> {

    private final CoalescingSagaRepository<T> sagas;
    private final Map<Class<?>, Optional<SagaMethodMessageHandlingMember<?>>> followers = new ConcurrentHashMap<>();

    /** A manager of the sagas of a repository. */
    public IndexedSagas(Builder<T> builder, CoalescingSagaRepository<T> sagas) {
        super(builder.sagaRepository(sagas).sagaModel(sagas.model()));
        this.sagas = sagas;
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) throws Exception {
        var follower = followers.computeIfAbsent(event.getPayloadType(), type -> onlyFollower(event));
        if (follower.isEmpty()) {
            super.handle(event, segment);
            return;
        }
        AssociationValue association = follower.get().getAssociationValue(event);
        if (association != null) {
            for (String id : sagas.find(association)) {
                follow(event, sagas.load(id));
            }
        }
    }

    private void follow(EventMessage<?> event, @Nullable Saga<T> saga) throws Exception {
        if (saga != null) {
            Object unused = saga.handle(event);
        }
    }

    /** The only handler of such events, if there is one, and it does not begin a saga. */
    private Optional<SagaMethodMessageHandlingMember<?>> onlyFollower(EventMessage<?> event) {
        List<MessageHandlingMember<? super T>> handlers = sagas.model().findHandlerMethods(event);
        if (handlers.size() != 1) {
            return Optional.empty();
        }
        return handlers.get(0)
                .unwrap(SagaMethodMessageHandlingMember.class)
                .<SagaMethodMessageHandlingMember<?>>map(handler -> handler)
                .filter(handler -> handler.getCreationPolicy() == SagaCreationPolicy.NONE);
    }
}
