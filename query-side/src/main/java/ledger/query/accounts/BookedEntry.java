package ledger.query.accounts;

import java.time.Instant;
import ledger.messages.PaymentId;

/**
 * One posting on an account.
 *
 * @param amount in minor units, negative for a debit
 * @param balance the ledger balance after it, in minor units
 */
public record BookedEntry(long index, Instant at, PaymentId paymentId, long amount, long balance) {}
