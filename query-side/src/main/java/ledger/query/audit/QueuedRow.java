package ledger.query.audit;

import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a payment that waits, or did, must look like; the amount in minor units, the wait in microseconds.
 *
 * @param changed the event that changed it last
 */
record QueuedRow(
        String currency,
        String debtor,
        String creditor,
        long amount,
        String priority,
        boolean held,
        long arrival,
        Instant queuedAt,
        Instant expiresAt,
        String status,
        @Nullable String cycle,
        @Nullable Long waitedMicros,
        long changed)
        implements Serializable {

    static QueuedRow of(StoredEvent queued) {
        return new QueuedRow(
                queued.currency(),
                queued.text("debtorParticipant"),
                queued.text("creditorParticipant"),
                queued.amount(),
                queued.text("priority"),
                false,
                queued.index(),
                queued.at(),
                queued.time("expiresAt").truncatedTo(ChronoUnit.MICROS),
                "WAITING",
                null,
                null,
                queued.index());
    }

    QueuedRow prioritized(StoredEvent event) {
        return with(event.text("priority"), held, status, null, null, event);
    }

    QueuedRow held(boolean now, StoredEvent event) {
        return with(priority, now, status, null, null, event);
    }

    /** The row once it waits no longer; the cycle is where it counts, if it does. */
    QueuedRow left(String outcome, @Nullable String counted, StoredEvent event) {
        return with(priority, held, outcome, counted, ChronoUnit.MICROS.between(queuedAt, event.at()), event);
    }

    private QueuedRow with(
            String newPriority,
            boolean newHeld,
            String newStatus,
            @Nullable String newCycle,
            @Nullable Long newWait,
            StoredEvent event) {
        return new QueuedRow(
                currency,
                debtor,
                creditor,
                amount,
                newPriority,
                newHeld,
                arrival,
                queuedAt,
                expiresAt,
                newStatus,
                newCycle,
                newWait,
                event.index());
    }

    Hash hash() {
        return Hash.START
                .and(currency)
                .and(debtor)
                .and(creditor)
                .and(amount)
                .and(priority)
                .and(held ? 1 : 0)
                .and(arrival)
                .and(queuedAt)
                .and(expiresAt)
                .and(status)
                .and(cycle)
                .and(waitedMicros == null ? -1 : waitedMicros)
                .and(changed);
    }
}
