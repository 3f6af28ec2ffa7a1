package ledger.query.settlements;

/** What a line about participants that could not pay says. */
enum RemedyPart {

    /** What the guarantee fund paid for the participant out of its lines of credit. */
    FROM_CREDIT_LINES,

    /** What the guarantee fund paid for the participant out of the members' contributions. */
    FROM_CONTRIBUTIONS,

    /** What the participant bore for others. */
    SHARE,

    /** What the participant could not pay, and others bore. */
    LOSS,

    /** The participant's obligations were deleted in this round. */
    REMOVED,

    /** What the participant's net was after this round. */
    NET
}
