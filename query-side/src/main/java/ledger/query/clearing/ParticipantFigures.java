package ledger.query.clearing;

import ledger.messages.ParticipantId;

/**
 * What a participant sent and received in a cycle, in minor units.
 *
 * @param liquidityUsed the most that it had sent beyond what it had received, at any moment of the cycle
 * @param netDebitCap as it is set now
 */
public record ParticipantFigures(
        ParticipantId participantId, long sent, long received, long liquidityUsed, long netDebitCap) {

    public long net() {
        return Math.subtractExact(received, sent);
    }
}
