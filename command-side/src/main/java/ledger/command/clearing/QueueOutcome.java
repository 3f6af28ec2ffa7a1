package ledger.command.clearing;

/** What a look at the whole queue of a currency did, in numbers of payments. */
public record QueueOutcome(int expired, int released, int waiting) {}
