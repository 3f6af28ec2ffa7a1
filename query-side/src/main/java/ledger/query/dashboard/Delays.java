package ledger.query.dashboard;

/**
 * Where the time of payments went in the last minute, as far as a sample of each second's payments tells.
 *
 * @param payments how many are in the sample
 * @param queued T, from the receipt to the begin of the unit of work that decided
 * @param stored D, from there to the durable commit
 */
public record Delays(int payments, Quantiles queued, Quantiles stored) {}
