package ledger.application.writer;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import ledger.command.writer.Writer;
import ledger.messages.Caller;
import ledger.messages.CurrencyCode;
import ledger.messages.ProblemException;
import ledger.messages.clearing.ClearingCommand.CutOffIfDue;
import ledger.messages.queue.QueueCommand.ResolveQueue;
import ledger.messages.queue.ReleaseCause;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ticks of one clearing: never two at a time, and after a long look at the queue a long pause, so that looking
 * takes a twentieth of the writer's time at most.
 */
final class Ticks {

    private static final Logger LOG = LoggerFactory.getLogger(Ticks.class);
    private static final long REST = 19;

    private final CurrencyCode currency;
    private final AtomicBoolean underWay = new AtomicBoolean();
    private volatile Instant nextLook = Instant.MIN;

    Ticks(CurrencyCode currency) {
        this.currency = currency;
    }

    void tick(Writer writer, Instant now) {
        if (underWay.compareAndSet(false, true)) {
            var unused = writer.submit(new CutOffIfDue(currency, now), Caller.CLOCK)
                    .thenCompose(receipt -> look(writer, now))
                    .whenComplete((looked, failure) -> {
                        underWay.set(false);
                        report(failure);
                    });
        }
    }

    private CompletableFuture<Void> look(Writer writer, Instant now) {
        return now.isBefore(nextLook)
                ? CompletableFuture.completedFuture(null)
                : writer.submit(new ResolveQueue(currency, ReleaseCause.TIMER, now), Caller.CLOCK)
                        .thenAccept(receipt -> nextLook = now.plusNanos(receipt.storedMicros() * 1_000 * REST));
    }

    /** An overloaded writer, or none, is nothing to report: the next tick comes. */
    private void report(@Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause != null && !(cause instanceof ProblemException)) {
            LOG.error("the clearing in {} was not told the time", currency, cause);
        }
    }
}
