package ledger.query.settlements;

/** How an attempt to settle a cycle ended. */
enum SettlementStatus {
    SETTLED,
    FAILED,
    UNWOUND
}
