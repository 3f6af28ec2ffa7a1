package ledger.query.clearing;

/** Where a cycle stands: taking payments, waiting for settlement, or settled, or not. */
enum CycleStatus {
    OPEN,
    CLOSED,
    SETTLED,
    FAILED
}
