package ledger.command.rest;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import ledger.command.writer.Receipt;
import ledger.messages.Problem;
import ledger.messages.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line of a bulk request on its way through the writer. */
final class BulkLine {

    private static final Logger LOG = LoggerFactory.getLogger(BulkLine.class);
    private static final long PATIENCE = Duration.ofSeconds(60).toNanos();
    private static final long PAUSE = Duration.ofMillis(2).toNanos();

    private final Supplier<CompletableFuture<Receipt>> submission;
    private final Function<Receipt, Object> answer;
    private final Function<ProblemException, Object> problem;
    private final long giveUp = System.nanoTime() + PATIENCE;
    private CompletableFuture<Receipt> submitted;

    private BulkLine(
            Supplier<CompletableFuture<Receipt>> submission,
            Function<Receipt, Object> answer,
            Function<ProblemException, Object> problem) {
        this.submission = submission;
        this.answer = answer;
        this.problem = problem;
        this.submitted = submit();
    }

    /** Hands the line to the writer; while the writer is full, this waits, and with it the lines behind. */
    static BulkLine of(
            Supplier<CompletableFuture<Receipt>> submission,
            Function<Receipt, Object> answer,
            Function<ProblemException, Object> problem) {
        return new BulkLine(submission, answer, problem);
    }

    /** A line that never becomes a command. */
    static BulkLine refused(ProblemException why, Function<ProblemException, Object> problem) {
        CompletableFuture<Receipt> failed = CompletableFuture.failedFuture(why);
        return new BulkLine(() -> failed, receipt -> receipt, problem);
    }

    boolean isDone() {
        return submitted.isDone();
    }

    /** Whether the writer refused it at once for this reason. */
    boolean isRefusedFor(Problem reason) {
        return refusal(submitted) == reason;
    }

    /** Waits until the line is decided and answers it, as a resource or as a problem. */
    Object answer(Desk desk) {
        if (isRefusedFor(Problem.OVERLOADED)) {
            submitted = submit();
        }
        try {
            return answer.apply(desk.receipt(submitted));
        } catch (ProblemException e) {
            return problem.apply(e);
        } catch (IllegalStateException e) {
            LOG.error("a line of a bulk request failed", e);
            return ProblemLine.INTERNAL;
        }
    }

    private CompletableFuture<Receipt> submit() {
        CompletableFuture<Receipt> attempt = submission.get();
        while (refusal(attempt) == Problem.OVERLOADED && System.nanoTime() < giveUp) {
            LockSupport.parkNanos(PAUSE);
            attempt = submission.get();
        }
        return attempt;
    }

    private static @Nullable Problem refusal(CompletableFuture<Receipt> attempt) {
        if (!attempt.isCompletedExceptionally()) {
            return null;
        }
        Throwable failure = attempt.handle((receipt, thrown) -> thrown).join();
        return failure instanceof ProblemException problem ? problem.problem() : null;
    }
}
