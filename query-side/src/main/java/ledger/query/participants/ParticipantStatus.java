package ledger.query.participants;

/** Whether a participant may clear payments. */
enum ParticipantStatus {
    ACTIVE,
    SUSPENDED
}
