package ledger.query.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import ledger.query.Rfc3339;
import org.jspecify.annotations.Nullable;

/**
 * The payments of a currency that wait for liquidity; amounts in major units.
 *
 * @param count how many wait
 * @param value the sum of what waits
 * @param deadlock what was found last where nothing could go on; absent where something could since
 * @param items the payments the caller may see, debtor by debtor in the order in which they are released
 * @param next the cursor that continues the list; absent at its end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QueueView(
        String currency,
        long count,
        String value,
        @Nullable Stuck deadlock,
        List<Waiting> items,
        @Nullable String next,
        long asOf) {

    /**
     * Payments of which no set can settle without new liquidity.
     *
     * @param payments how many wait and are not held
     * @param topUps the least that the participants must be given so that all of them settle; a participant sees its
     *     own
     */
    public record Stuck(long payments, String value, List<Needed> topUps) {}

    /** What one participant must be given. */
    public record Needed(String participantId, String amount) {}

    /**
     * A waiting payment.
     *
     * @param held whether its sender wants it passed over
     * @param position its place among the waiting payments of its debtor's participant, from 1
     */
    public record Waiting(
            String paymentId,
            String debtorParticipant,
            String creditorParticipant,
            String amount,
            String priority,
            boolean held,
            @Rfc3339 Instant queuedAt,
            @Rfc3339 Instant expiresAt,
            long position) {}
}
