package ledger.messages.settlements;

import ledger.messages.ParticipantId;

/**
 * How a release moves one participant.
 *
 * @param net received minus sent in the release, in minor units; never zero
 */
public record NetMovement(ParticipantId participantId, long net) {}
