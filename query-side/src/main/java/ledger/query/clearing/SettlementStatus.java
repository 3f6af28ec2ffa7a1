package ledger.query.clearing;

/** How an attempt to settle a cycle ended. */
enum SettlementStatus {
    SETTLED,
    FAILED
}
