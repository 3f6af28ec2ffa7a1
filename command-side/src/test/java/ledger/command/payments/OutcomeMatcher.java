package ledger.command.payments;

import ledger.command.writer.DecidedAtCommit;
import ledger.messages.payments.PaymentStatus;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** Matches the answer to an initiation: where the payment stands, and whether it was known before. */
final class OutcomeMatcher extends CustomTypeSafeMatcher<DecidedAtCommit<PaymentOutcome>> {

    private final PaymentStatus status;
    private final boolean replayed;

    private OutcomeMatcher(PaymentStatus status, boolean replayed) {
        super(status + (replayed ? ", replayed" : ", new"));
        this.status = status;
        this.replayed = replayed;
    }

    static Matcher<DecidedAtCommit<PaymentOutcome>> of(PaymentStatus status, boolean replayed) {
        return new OutcomeMatcher(status, replayed);
    }

    @Override
    protected boolean matchesSafely(DecidedAtCommit<PaymentOutcome> answer) {
        PaymentOutcome outcome = answer.outcome();
        return outcome.status() == status
                && outcome.replayed() == replayed
                && (outcome.completedAt() != null) == status.isFinal()
                && (outcome.reason() != null) == (status == PaymentStatus.REJECTED || status == PaymentStatus.CANCELLED)
                && (outcome.cycle() != null) == (status == PaymentStatus.COMPLETED);
    }
}
