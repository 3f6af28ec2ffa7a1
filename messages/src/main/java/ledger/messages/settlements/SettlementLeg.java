package ledger.messages.settlements;

import ledger.messages.AccountId;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import org.jspecify.annotations.Nullable;

/**
 * One participant's part in the settlement of a cycle.
 *
 * @param legId identifies the hold or credit on the settlement account; a new one in each attempt
 * @param accountId the participant's settlement account; null if it has none
 * @param net received minus sent in the cycle, in minor units: positive is paid out to, negative taken from the account
 */
public record SettlementLeg(
        PaymentId legId,
        ParticipantId participantId,
        @Nullable AccountId accountId,
        long net) {

    /** Whether the participant pays. */
    public boolean isDebit() {
        return net < 0;
    }
}
