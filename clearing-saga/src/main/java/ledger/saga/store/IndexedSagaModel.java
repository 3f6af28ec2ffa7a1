package ledger.saga.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.metamodel.SagaMetaModelFactory;
import org.axonframework.modelling.saga.metamodel.SagaModel;

/**
 * What Axon knows of a saga's class, with the handlers indexed by the type of the event: Axon asks every handler, four
 * times an event. Here nothing but that type says which handlers take it.
 */
final class IndexedSagaModel<T> implements SagaModel<T> {

    private final SagaModel<T> model;
    private final Map<Class<?>, List<MessageHandlingMember<? super T>>> handlers = new ConcurrentHashMap<>();

    IndexedSagaModel(SagaModel<T> model) {
        this.model = model;
    }

    @Override
    public List<MessageHandlingMember<? super T>> findHandlerMethods(EventMessage<?> event) {
        return handlers.computeIfAbsent(event.getPayloadType(), type -> model.findHandlerMethods(event));
    }

    @Override
    public Optional<AssociationValue> resolveAssociation(EventMessage<?> event) {
        return model.resolveAssociation(event);
    }

    @Override
    public SagaMetaModelFactory modelFactory() {
        return model.modelFactory();
    }
}
