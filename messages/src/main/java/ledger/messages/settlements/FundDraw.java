package ledger.messages.settlements;

import ledger.messages.Money;
import ledger.messages.ParticipantId;

/** What the guarantee fund pays for a participant, which owes it from then on. */
public record FundDraw(ParticipantId participantId, Money fromCreditLines, Money fromContributions) {}
