package ledger.query.statements;

/** What an entry is about. */
public enum EntryKind {
    /** A payment between two participants. */
    PAYMENT,
    /** A payment inside one participant. */
    BOOK_TRANSFER,
    /** Money that entered or left the ledger: a payment from or to a FUNDING account. */
    FUNDING,
    /** A movement of a settlement, which is no payment and has no other account. */
    SETTLEMENT
}
