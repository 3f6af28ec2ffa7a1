package ledger.command.accounts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ledger.messages.PaymentId;
import ledger.messages.accounts.AccountEvent.CreditPosted;
import ledger.messages.accounts.AccountEvent.HoldPlaced;
import ledger.messages.accounts.AccountEvent.HoldPosted;
import ledger.messages.accounts.AccountEvent.HoldVoided;

/** Counts an account's money from its events alone, and insists that no hold is placed or ended twice. */
final class Bookkeeper {

    private final Map<PaymentId, Long> holds = new HashMap<>();
    private long ledger;

    void saw(List<?> events) {
        for (Object event : events) {
            if (event instanceof HoldPlaced e
                    && holds.put(e.paymentId(), e.amount().minor()) != null) {
                throw new AssertionError("held twice: " + e);
            } else if (event instanceof HoldPosted e) {
                ledger -= ended(e.paymentId(), e.amount().minor());
            } else if (event instanceof HoldVoided e) {
                ended(e.paymentId(), e.amount().minor());
            } else if (event instanceof CreditPosted e) {
                ledger += e.amount().minor();
            }
        }
    }

    long ledger() {
        return ledger;
    }

    long reserved() {
        return holds.values().stream().mapToLong(Long::longValue).sum();
    }

    private long ended(PaymentId payment, long amount) {
        Long held = holds.remove(payment);
        if (held == null || held != amount) {
            throw new AssertionError("ended without being held: " + payment);
        }
        return amount;
    }
}
