package ledger.query.clearing;

import ledger.messages.clearing.Obligation;

/** What one participant sent another in a cycle, and in how many payments. */
public record CountedObligation(Obligation obligation, long payments) {}
