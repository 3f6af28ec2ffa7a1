package ledger.command.writer;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import ledger.messages.Caller;
import ledger.messages.Command;
import ledger.messages.Problem;
import ledger.messages.payments.PaymentCommand.InitiatePayment;

/** A command on its way through the writer, with the promise of an answer. */
record Pending(Command command, Caller caller, Instant submittedAt, CompletableFuture<Receipt> answer) {

    /** The clock of a payment starts when the ledger received the order. */
    static Pending of(Command command, Caller caller, Instant now) {
        Instant submittedAt = command instanceof InitiatePayment payment ? payment.initiatedAt() : now;
        return new Pending(command, caller, submittedAt, new CompletableFuture<>());
    }

    void refuse(Problem problem, String detail) {
        answer.completeExceptionally(problem.because(detail));
    }
}
