package ledger.query.accounts;

/** Whether an account takes part in payments; a closed one never does again. */
enum AccountStatus {
    OPEN,
    BLOCKED,
    CLOSED
}
