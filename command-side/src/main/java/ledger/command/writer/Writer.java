package ledger.command.writer;

import java.util.concurrent.CompletableFuture;
import ledger.messages.Caller;
import ledger.messages.Command;

/** The way to the one thread that decides; every command from outside goes through here. */
public interface Writer {

    /**
     * Hands a command over for decision.
     *
     * @return completes once the outcome is durable, or exceptionally with a {@link ledger.messages.ProblemException}:
     *     OVERLOADED and NOT_THE_WRITER before anything is written, OUTCOME_UNKNOWN when the connection broke inside
     * the commit, and the refusals of the command itself
     */
    CompletableFuture<Receipt> submit(Command command, Caller caller);
}
