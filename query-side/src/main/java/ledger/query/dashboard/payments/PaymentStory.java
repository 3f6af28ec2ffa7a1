package ledger.query.dashboard.payments;

import java.time.Instant;
import java.util.List;
import ledger.query.payments.PaymentView;

/** Everything there is to tell about one payment, in the order in which it happened. */
public record PaymentStory(PaymentView payment, PaymentPath path, List<Chapter> chapters, long asOf) {

    /** One event of it, in a sentence, and its payload as it is stored. */
    public record Chapter(long index, String type, Instant at, String sentence, String payload) {}

    /** Whether anything may still happen to it. */
    public boolean isOpen() {
        return payment.completedAt() == null;
    }
}
