package ledger.messages;

/**
 * Where a payment's time went, {@code t = T + D}.
 *
 * @param queuedMicros T, from its receipt to the begin of the unit of work that decided it, in microseconds
 * @param storedMicros D, from there to the durable commit, in microseconds
 */
public record Timing(long queuedMicros, long storedMicros) {}
