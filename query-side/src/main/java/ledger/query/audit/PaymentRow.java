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
        @Nullable Instant completedAt) {}
