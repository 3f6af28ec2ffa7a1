package ledger.messages.settlements;

import java.util.List;
import ledger.messages.ParticipantId;

/** One round of an unwind: whose obligations are deleted in it, and what the others' nets are after that. */
public record UnwindRound(List<ParticipantId> removed, List<NetMovement> nets) {}
