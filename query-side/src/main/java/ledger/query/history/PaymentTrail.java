package ledger.query.history;

import java.util.List;

/**
 * Where in the log a payment's events are to be found.
 *
 * @param others the other aggregates that take part in it: the accounts and the currency's clearing
 */
public record PaymentTrail(String paymentId, List<String> others) {}
