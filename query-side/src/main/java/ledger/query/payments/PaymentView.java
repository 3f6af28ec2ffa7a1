package ledger.query.payments;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import ledger.messages.Timing;
import ledger.query.Rfc3339;
import org.jspecify.annotations.Nullable;

/**
 * A payment and what became of it; the amount in major units.
 *
 * @param reason why it was refused; absent unless it was
 * @param cycle the clearing cycle it counts in; absent for a transfer inside one participant
 * @param completedAt when it reached its final state
 * @param timing how long it took until its outcome was durable; absent where that is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaymentView(
        String paymentId,
        String status,
        @Nullable ReasonView reason,
        String debtorAccount,
        String creditorAccount,
        String amount,
        String currency,
        String endToEndId,
        @Nullable String cycle,
        @Rfc3339 Instant initiatedAt,
        @Rfc3339 @Nullable Instant completedAt,
        @Nullable Timing timing) {}
