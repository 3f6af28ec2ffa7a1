package ledger.query.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a payment must look like; the amount in minor units. */
record PaymentRow(
        long index,
        String initiator,
        String debtor,
        String creditor,
        @Nullable String creditorParticipant,
        long amount,
        String currency,
        String endToEndId,
        String status,
        @Nullable String reason,
        @Nullable String cycle,
        Instant initiatedAt,
        @Nullable Instant completedAt) {

    /** Whether both are of the same order, whatever became of it. */
    boolean sameOrder(PaymentRow other) {
        return index == other.index
                && initiator.equals(other.initiator)
                && debtor.equals(other.debtor)
                && creditor.equals(other.creditor)
                && amount == other.amount
                && currency.equals(other.currency)
                && endToEndId.equals(other.endToEndId)
                && initiatedAt.equals(other.initiatedAt);
    }

    Hash hash() {
        return Hash.START
                .and(index)
                .and(initiator)
                .and(debtor)
                .and(creditor)
                .and(creditorParticipant)
                .and(amount)
                .and(currency)
                .and(endToEndId)
                .and(status)
                .and(reason)
                .and(cycle)
                .and(initiatedAt)
                .and(completedAt);
    }
}
