package ledger.application.days;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import ledger.command.writer.Receipt;
import ledger.command.writer.Writer;
import ledger.messages.Caller;
import ledger.messages.Command;
import ledger.messages.Problem;
import ledger.messages.ProblemException;

/** Commands on their way to the writer, many at a time and in the order they were sent. */
final class Submissions {

    private static final int AT_ONCE = 4_000;
    private static final long PATIENCE_SECONDS = 60;

    private final Writer writer;
    private final List<CompletableFuture<Receipt>> underWay = new ArrayList<>();
    private long decided;
    private long refused;

    Submissions(Writer writer) {
        this.writer = writer;
    }

    void send(Command command, Caller caller) {
        var unused = ask(command, caller);
    }

    CompletableFuture<Receipt> ask(Command command, Caller caller) {
        if (underWay.size() >= AT_ONCE) {
            await();
        }
        CompletableFuture<Receipt> answer = writer.submit(command, caller);
        underWay.add(answer);
        return answer;
    }

    /** Sees every answer; a conflict with the state is one, and any other failure is a fault of the ledger. */
    void await() {
        for (CompletableFuture<Receipt> answer : underWay) {
            try {
                answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
                decided++;
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof ProblemException problem) || problem.problem() != Problem.CONFLICT) {
                    throw e;
                }
                refused++;
            }
        }
        underWay.clear();
    }

    long decided() {
        return decided;
    }

    long refused() {
        return refused;
    }
}
