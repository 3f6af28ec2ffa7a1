package ledger.saga.store;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.messaging.annotation.MessageHandlerInterceptorMemberChain;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.saga.AnnotatedSaga;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.Saga;
import org.axonframework.modelling.saga.SagaRepository;
import org.axonframework.modelling.saga.metamodel.AnnotationSagaMetaModelFactory;
import org.axonframework.modelling.saga.metamodel.SagaModel;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the sagas of a root unit of work in memory and writes once, at its end, only what outlives it: a payment
 * that is decided within the unit never reaches the database. A saga is found by an index, over the unit's own sagas
 * and over the associations of the waiting ones, which the one writer holds in memory; Axon's own repository scans
 * and queries for every event.
 */
public final class CoalescingSagaRepository<T> implements SagaRepository<T> {

    private final String key;
    private final WaitingSagas<T> waiting;
    private final SagaModel<T> model;
    private final MessageHandlerInterceptorMemberChain<T> interceptors;

    public CoalescingSagaRepository(Class<T> type, WaitingSagas<T> waiting) {
        AnnotationSagaMetaModelFactory models = new AnnotationSagaMetaModelFactory();
        this.model = new IndexedSagaModel<>(models.modelOf(type));
        this.interceptors = models.chainedInterceptor(type);
        this.waiting = waiting;
        this.key = CoalescingSagaRepository.class.getName() + "/" + type.getName();
    }

    /** What is known of the sagas' class. */
    public SagaModel<T> model() {
        return model;
    }

    @Override
    public Set<String> find(AssociationValue association) {
        Set<String> found = new HashSet<>(unit().find(association));
        found.addAll(waiting.find(association));
        return found;
    }

    @Override
    public @Nullable Saga<T> load(String sagaIdentifier) {
        SagasOfUnit<T> unit = unit();
        AnnotatedSaga<T> present = unit.get(sagaIdentifier);
        if (present != null) {
            unit.touched(present);
            return present;
        }
        StoredSaga<T> stored = waiting.load(sagaIdentifier);
        return stored == null ? null : unit.add(saga(sagaIdentifier, stored.associations(), stored.root()), true);
    }

    @Override
    public Saga<T> createInstance(String sagaIdentifier, Supplier<T> factory) {
        return unit().add(saga(sagaIdentifier, Set.of(), factory.get()), false);
    }

    private AnnotatedSaga<T> saga(String id, Set<AssociationValue> associations, T root) {
        return new AnnotatedSaga<>(id, associations, root, model, interceptors);
    }

    @SuppressWarnings("unchecked") // only this repository uses the key
    private SagasOfUnit<T> unit() {
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        SagasOfUnit<T> present = (SagasOfUnit<T>) root.getResource(key);
        return present != null ? present : begin(root);
    }

    private SagasOfUnit<T> begin(UnitOfWork<?> root) {
        SagasOfUnit<T> sagas = new SagasOfUnit<>();
        root.resources().put(key, sagas);
        // Runs behind the event bus's own handler, that is, when all waves of events have been handled.
        root.onPrepareCommit(u -> waiting.store(sagas.toSave(), sagas.toDelete()));
        root.afterCommit(u -> waiting.stored(sagas.toSave(), sagas.toDelete()));
        return sagas;
    }
}
