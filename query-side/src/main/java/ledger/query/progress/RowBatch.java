package ledger.query.progress;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a batch of events does to the rows of a view: gathered while the events pass, carried out just before their
 * transaction commits, so that a batch costs one read for all its rows and a few batched writes.
 *
 * <p>A change of a row that does not exist, and an event that a row reflects already, fail the whole batch: a view is
 * either right or stands still.
 */
public final class RowBatch<K, R extends Row> {

    private final RowStore<K, R> store;

    /** Gathers what happens to rows that JPA keeps. */
    public RowBatch(EntityManager entityManager, Class<R> type) {
        this(new EntityRows<>(entityManager, type));
    }

    public RowBatch(RowStore<K, R> store) {
        this.store = store;
    }

    /** Adds a row that no earlier event has added. */
    public void insert(K id, long index, R row) {
        pending().insert(id, index, row);
    }

    /** Changes a row that an earlier event has added. */
    public void update(K id, long index, Consumer<R> change) {
        pending().change(new RowChange<>(id, index, change, null));
    }

    /** Changes a row, adding it first where no earlier event has. */
    public void upsert(K id, long index, Supplier<R> first, Consumer<R> change) {
        pending().change(new RowChange<>(id, index, change, first));
    }

    private PendingRows<K, R> pending() {
        @SuppressWarnings("unchecked") // bound below and nowhere else, under this object as the key
        PendingRows<K, R> bound = (PendingRows<K, R>) TransactionSynchronizationManager.getResource(this);
        return bound != null ? bound : begin();
    }

    private PendingRows<K, R> begin() {
        PendingRows<K, R> pending = new PendingRows<>(store);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                pending.write();
            }

            @Override
            public void beforeCompletion() {
                TransactionSynchronizationManager.unbindResourceIfPossible(RowBatch.this);
            }
        });
        TransactionSynchronizationManager.bindResource(this, pending);
        return pending;
    }
}
