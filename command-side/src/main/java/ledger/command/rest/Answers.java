package ledger.command.rest;

import java.util.Objects;
import ledger.command.accounts.AccountState;
import ledger.command.payments.PaymentOutcome;
import ledger.command.writer.Receipt;
import ledger.messages.CommitTimes;
import ledger.messages.Timing;
import org.springframework.stereotype.Component;

/** Reads the writer's receipts as the resources that clients see. */
@Component
final class Answers {

    private final CommitTimes commitTimes;

    Answers(CommitTimes commitTimes) {
        this.commitTimes = commitTimes;
    }

    /** The payment, timed as it was when it was recorded: a repeated answer equals the first. */
    PaymentAnswer payment(Receipt receipt) {
        PaymentOutcome outcome = result(receipt, PaymentOutcome.class);
        Timing timing = outcome.replayed()
                ? commitTimes.timingOf(outcome.order().paymentId())
                : new Timing(receipt.queuedMicros(), receipt.storedMicros());
        return PaymentAnswer.of(outcome, timing);
    }

    /** The payment after something was asked of it; timed as it was when it was initiated. */
    PaymentAnswer changed(Receipt receipt) {
        PaymentOutcome outcome = result(receipt, PaymentOutcome.class);
        return PaymentAnswer.of(outcome, commitTimes.timingOf(outcome.order().paymentId()));
    }

    AccountAnswer account(Receipt receipt) {
        return AccountAnswer.of(result(receipt, AccountState.class), receipt.index());
    }

    static <T> T result(Receipt receipt, Class<T> type) {
        return Objects.requireNonNull(type.cast(receipt.result()), "a receipt without a result");
    }
}
