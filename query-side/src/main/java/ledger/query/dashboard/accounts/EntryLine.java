package ledger.query.dashboard.accounts;

import ledger.messages.PaymentId;
import ledger.query.accounts.EntryView;

/** An entry in a list; what a settlement booked has no payment to look at. */
public record EntryLine(EntryView entry) {

    public boolean isSettlement() {
        return PaymentId.parse(entry.paymentId()).isSettlement();
    }
}
