package ledger.messages.accounts;

/** What an account is for. */
public enum AccountType {
    /** A customer's account at a participant. */
    CUSTOMER,
    /** A participant's own money for settling clearing cycles; one per participant and currency. */
    SETTLEMENT,
    /** The door through which money enters and leaves the ledger; it may go negative without limit. */
    FUNDING
}
