package ledger.command.writer;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import ledger.command.writer.WriterTrace.Followed;
import ledger.messages.Caller;
import ledger.messages.Command;
import ledger.messages.Problem;
import ledger.messages.payments.PaymentCommand.InitiatePayment;
import org.jspecify.annotations.Nullable;

/** A command on its way through the writer, with the promise of an answer. */
record Pending(
        Command command,
        Caller caller,
        Instant submittedAt,
        CompletableFuture<Receipt> answer,
        @Nullable Followed followed) {

    /** The clock of a payment starts when the ledger received the order. */
    static Pending of(Command command, Caller caller, Instant now, @Nullable Followed followed) {
        Instant submittedAt = command instanceof InitiatePayment payment ? payment.initiatedAt() : now;
        return new Pending(command, caller, submittedAt, new CompletableFuture<>(), followed);
    }

    /** For the node's own log, into which nothing goes that its sender wrote. */
    @Override
    public String toString() {
        return command.getClass().getSimpleName() + " of " + command.target() + " from " + caller.name();
    }

    void refuse(Problem problem, String detail) {
        fail(problem.because(detail));
    }

    void fail(Throwable failure) {
        if (followed != null) {
            followed.answered(failure);
        }
        answer.completeExceptionally(failure);
    }

    void complete(Receipt receipt) {
        if (followed != null) {
            followed.answered(null);
        }
        answer.complete(receipt);
    }

    static void taken(List<Pending> batch) {
        batch.stream().map(Pending::followed).filter(Objects::nonNull).forEach(Followed::taken);
    }

    static void committing(List<Pending> batch) {
        batch.stream().map(Pending::followed).filter(Objects::nonNull).forEach(Followed::committing);
    }
}
