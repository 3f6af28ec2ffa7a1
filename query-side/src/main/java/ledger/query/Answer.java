package ledger.query;

/**
 * What a view answered.
 *
 * @param asOf the global index of the last event that the answer reflects
 */
public record Answer<T>(T body, long asOf) {}
