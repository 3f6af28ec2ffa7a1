package ledger.messages.settlements;

import ledger.messages.Money;
import ledger.messages.ParticipantId;

/** What a participant's settlement account lacks for the settlement of a cycle. */
public record Shortfall(ParticipantId participantId, Money amount) {}
