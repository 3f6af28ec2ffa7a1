package ledger.saga.store;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.modelling.saga.AnnotatedSaga;
import org.axonframework.modelling.saga.AssociationValue;
import org.jspecify.annotations.Nullable;

/** The sagas that one root unit of work created or loaded, found by association in constant time. */
final class SagasOfUnit<T> {

    private final Map<String, AnnotatedSaga<T>> sagas = new HashMap<>();
    private final Map<AssociationValue, Set<String>> byAssociation = new HashMap<>();
    private final Set<String> alreadyStored = new HashSet<>();
    /** Sagas whose associations may have changed since they were indexed: a handler has had them. */
    private final Deque<AnnotatedSaga<T>> stale = new ArrayDeque<>();

    AnnotatedSaga<T> add(AnnotatedSaga<T> saga, boolean stored) {
        sagas.put(saga.getSagaIdentifier(), saga);
        if (stored) {
            alreadyStored.add(saga.getSagaIdentifier());
        }
        stale.add(saga);
        return saga;
    }

    void touched(AnnotatedSaga<T> saga) {
        stale.add(saga);
    }

    @Nullable
    AnnotatedSaga<T> get(String id) {
        return sagas.get(id);
    }

    Set<String> find(AssociationValue association) {
        while (!stale.isEmpty()) {
            index(stale.remove());
        }
        return byAssociation.getOrDefault(association, Set.of());
    }

    private void index(AnnotatedSaga<T> saga) {
        String id = saga.getSagaIdentifier();
        for (AssociationValue removed : saga.getAssociationValues().removedAssociations()) {
            byAssociation.getOrDefault(removed, new HashSet<>()).remove(id);
        }
        for (AssociationValue value : saga.getAssociationValues().asSet()) {
            byAssociation.computeIfAbsent(value, v -> new HashSet<>(2)).add(id);
        }
    }

    List<AnnotatedSaga<T>> toSave() {
        return sagas.values().stream().filter(AnnotatedSaga::isActive).toList();
    }

    /** Stored sagas that ended in this unit; one that began and ended in it leaves no trace. */
    Collection<String> toDelete() {
        return alreadyStored.stream().filter(id -> isEnded(sagas.get(id))).toList();
    }

    private boolean isEnded(@Nullable AnnotatedSaga<T> saga) {
        return saga == null || !saga.isActive();
    }
}
