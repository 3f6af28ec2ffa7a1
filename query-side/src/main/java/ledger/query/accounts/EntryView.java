package ledger.query.accounts;

import java.time.Instant;
import ledger.query.Rfc3339;

/**
 * One posting on an account; amounts in major units.
 *
 * @param amount negative for a debit
 * @param balance the ledger balance after it
 */
public record EntryView(long index, @Rfc3339 Instant at, String paymentId, String amount, String balance) {}
