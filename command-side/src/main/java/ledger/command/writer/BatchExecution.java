package ledger.command.writer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ledger.command.writer.WriterTrace.Followed;
import ledger.messages.Command;
import ledger.messages.Problem;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides a batch of commands in one root unit of work, with the sagas inside it, commits it once and then answers the
 * callers. A batch that fails is rolled back whole and its commands are tried one by one, so that a poisonous command
 * hurts only itself.
 */
public final class BatchExecution {

    private static final Logger LOG = LoggerFactory.getLogger(BatchExecution.class);

    static final String NOTHING_RECORDED = "this node ceased to be the writer; nothing was recorded";

    private final WriterLog log;
    private final WriterCommandBus commands;
    private final Prefetch prefetch;
    private final WriterMetrics metrics;
    private final Clock clock;

    public BatchExecution(
            WriterLog log, WriterCommandBus commands, Prefetch prefetch, WriterMetrics metrics, Clock clock) {
        this.log = log;
        this.commands = commands;
        this.prefetch = prefetch;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** What is in memory may be older than the log, because another process has written since. */
    void beginAnew() {
        prefetch.forgetEverything();
    }

    /** How a command is followed that comes in now; null where it is not. */
    @Nullable
    Followed follow(Command command) {
        return commands.trace().begin(command);
    }

    void execute(List<Pending> batch) {
        try {
            decideAndCommit(batch);
        } catch (RightToWriteLost e) {
            Problem problem = e.outcomeUnknown() ? Problem.OUTCOME_UNKNOWN : Problem.NOT_THE_WRITER;
            batch.forEach(p -> p.refuse(problem, "the connection to the log broke; ask again with the same key"));
            throw e;
        } catch (RuntimeException | Error e) {
            afterFailure(batch, e);
        }
    }

    private void afterFailure(List<Pending> batch, Throwable failure) {
        if (batch.size() == 1) {
            LOG.error("a command failed: {}", batch.get(0), failure);
            batch.get(0).fail(failure);
            return;
        }
        LOG.warn("a batch of {} commands failed and is retried one by one: {}", batch.size(), failure.toString());
        for (int i = 0; i < batch.size(); i++) {
            try {
                execute(List.of(batch.get(i)));
            } catch (RightToWriteLost e) {
                batch.subList(i + 1, batch.size()).forEach(p -> p.refuse(Problem.NOT_THE_WRITER, NOTHING_RECORDED));
                throw e;
            }
        }
    }

    private void decideAndCommit(List<Pending> batch) {
        Pending.taken(batch);
        long startedNanos = System.nanoTime();
        long startedMicros = BatchTime.micros(clock.instant());
        long firstIndex = log.head() + 1;
        List<CommandResultMessage<?>> results = decide(batch);
        long storedMicros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - startedNanos);
        BatchTime time = new BatchTime(firstIndex, log.head(), startedMicros, storedMicros);
        if (time.lastIndex() >= firstIndex) {
            log.timed(time);
        }
        metrics.committed(batch.size(), time.lastIndex() - firstIndex + 1, storedMicros);
        for (int i = 0; i < batch.size(); i++) {
            answer(batch.get(i), results.get(i), time);
        }
    }

    private List<CommandResultMessage<?>> decide(List<Pending> batch) {
        UnitOfWork<?> root = DefaultUnitOfWork.startAndGet(null);
        try {
            root.onCommit(unit -> {
                Pending.committing(batch);
                log.commit();
            });
            prefetch.prepare(root, batch);
            List<CommandResultMessage<?>> results = new ArrayList<>(batch.size());
            for (Pending pending : batch) {
                results.add(commands.decide(pending));
            }
            root.commit();
            return results;
        } catch (RuntimeException | Error e) {
            if (root.isActive()) {
                root.rollback(e);
            }
            prefetch.forgetEverything();
            if (!(e instanceof RightToWriteLost)) {
                log.rollback();
            }
            throw e;
        }
    }

    private void answer(Pending pending, CommandResultMessage<?> result, BatchTime time) {
        long queuedMicros = time.queuedMicros(pending.submittedAt());
        metrics.answered(pending.command(), queuedMicros, time.storedMicros());
        if (result.isExceptional()) {
            pending.fail(result.exceptionResult());
            return;
        }
        try {
            Object payload = result.getPayload();
            Object outcome = payload instanceof DecidedAtCommit<?> decided ? decided.outcome() : payload;
            pending.complete(new Receipt(outcome, time.lastIndex(), queuedMicros, time.storedMicros()));
        } catch (RuntimeException e) { // the command is durable: whatever happens now, it must not be tried again
            LOG.error("no answer for {}", pending, e);
            pending.fail(e);
        }
    }
}
