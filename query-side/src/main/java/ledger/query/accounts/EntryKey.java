package ledger.query.accounts;

import java.io.Serializable;

/** An event books at most one entry on an account. */
record EntryKey(String accountId, long globalIndex) implements Serializable {}
