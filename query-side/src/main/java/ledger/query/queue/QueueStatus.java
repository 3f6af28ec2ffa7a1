package ledger.query.queue;

/** Where a payment that was queued stands: in the queue, cleared, or taken out. */
enum QueueStatus {
    WAITING,
    RELEASED,
    REMOVED
}
