package ledger.query.participants;

/** A participant and whether it may clear payments. */
public record ParticipantView(String participantId, String name, String status) {}
