package ledger.command.rest;

import org.jspecify.annotations.Nullable;

/** A payment order as one line of a bulk request, with its own idempotency key. */
record PaymentLine(
        @Nullable String idempotencyKey,
        @Nullable String debtorAccount,
        @Nullable String creditorAccount,
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String endToEndId,
        @Nullable String remittance,
        @Nullable String priority,
        @Nullable Boolean queue) {

    PaymentBody body() {
        return new PaymentBody(
                debtorAccount, creditorAccount, amount, currency, endToEndId, remittance, priority, queue);
    }
}
