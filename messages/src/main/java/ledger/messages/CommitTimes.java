package ledger.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Knows when the commits of the log happened. It is a measurement, not part of the log: a crash may lose the latest.
 */
public interface CommitTimes {

    /** The timing of a payment received at this time and initiated by the event of this global index, if known. */
    @Nullable
    Timing timing(long index, Instant receivedAt);

    /** The timing of a recorded payment, if known. */
    @Nullable
    Timing timingOf(PaymentId paymentId);
}
