package ledger.query.statements;

/** By which of its two dates an entry belongs to a day. */
public enum Basis {
    /** The UTC date on which it was recorded. */
    BOOKING,
    /** The date that it was in the currency's own time zone when it was recorded. */
    VALUE
}
