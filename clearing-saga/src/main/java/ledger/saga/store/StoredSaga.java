package ledger.saga.store;

import java.util.Set;
import org.axonframework.modelling.saga.AssociationValue;

/** A waiting saga as it was stored. */
record StoredSaga<T>(T root, Set<AssociationValue> associations) {}
