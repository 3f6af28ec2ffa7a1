package ledger.query.clearing;

/** Where a cycle stands: taking payments, waiting for settlement, or settled, or not, or unwound. */
enum CycleStatus {
    OPEN,
    CLOSED,
    SETTLED,
    FAILED,
    UNWOUND
}
