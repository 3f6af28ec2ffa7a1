package ledger.query.dashboard.payments;

import ledger.query.payments.PaymentView;

/** A payment in a list, and how far it has come. */
public record PaymentLine(PaymentView payment, PaymentPath path) {}
