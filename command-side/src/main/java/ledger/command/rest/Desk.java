package ledger.command.rest;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ledger.command.writer.Receipt;
import ledger.command.writer.Writer;
import ledger.messages.Caller;
import ledger.messages.Command;
import ledger.messages.Problem;
import ledger.messages.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Hands commands to the writer and waits for their receipts.
 *
 * <p>It waits for {@code ledger.wait} and no longer. After that nobody knows whether the command will be recorded, so
 * the answer is OUTCOME_UNKNOWN and never a success: a success says that the record is durable.
 */
@Component
final class Desk {

    private final Writer writer;
    private final Duration wait;

    Desk(Writer writer, @Value("${ledger.wait:10s}") Duration wait) {
        this.writer = writer;
        this.wait = wait;
    }

    Receipt decide(Command command, Caller caller) {
        return receipt(submit(command, caller));
    }

    CompletableFuture<Receipt> submit(Command command, Caller caller) {
        return writer.submit(command, caller);
    }

    Receipt receipt(CompletableFuture<Receipt> submitted) {
        try {
            return submitted.get(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw unknown("not decided within " + wait.toMillis() + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown("interrupted while waiting");
        } catch (ExecutionException e) {
            throw refusal(e);
        }
    }

    private static ProblemException unknown(String why) {
        return Problem.OUTCOME_UNKNOWN.because(why + "; the request may still be carried out, so ask again as before");
    }

    private static RuntimeException refusal(ExecutionException failure) {
        return failure.getCause() instanceof ProblemException problem
                ? problem
                : new IllegalStateException("the writer failed", failure.getCause());
    }
}
