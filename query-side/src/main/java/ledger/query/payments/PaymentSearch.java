package ledger.query.payments;

import java.time.Instant;
import ledger.messages.AccountId;
import ledger.messages.StatusReason;
import ledger.messages.payments.PaymentStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which payments are wanted; what is null does not matter.
 *
 * @param account on either side
 * @param reason why it was refused
 * @param from initiated at this time or later
 * @param to initiated before this time
 */
public record PaymentSearch(
        @Nullable AccountId account,
        @Nullable String endToEndId,
        @Nullable PaymentStatus status,
        @Nullable StatusReason reason,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** Every payment. */
    public static final PaymentSearch ALL = new PaymentSearch(null, null, null, null, null, null);
}
