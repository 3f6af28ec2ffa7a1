package ledger.query.queue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import ledger.messages.CurrencyCode;
import ledger.messages.queue.QueueEvent.DeadlockFound;
import ledger.query.progress.Row;
import org.jspecify.annotations.Nullable;

/** What was found last where nothing in the queue of a currency could go on, until something did. */
@Entity
@Table(name = "queue_deadlock")
class Deadlock extends Row {

    @Id
    private String currency;

    private @Nullable Long foundIndex;
    private long payments;
    private long total;

    protected Deadlock() {}

    Deadlock(CurrencyCode currency) {
        this.currency = currency.code();
    }

    void find(DeadlockFound event, long index) {
        foundIndex = index;
        payments = event.payments();
        total = event.value().minor();
    }

    void resolve() {
        foundIndex = null;
        payments = 0;
        total = 0;
    }

    @Nullable
    Long foundIndex() {
        return foundIndex;
    }

    long payments() {
        return payments;
    }

    long total() {
        return total;
    }
}
