package ledger.command.writer;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import ledger.messages.Caller;
import ledger.messages.Command;
import ledger.messages.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer. Its thread waits for the right to write, then takes what is waiting, up to a limit, and has it
 * decided and committed at once: alone, a command waits for nobody; under load the batch grows by itself.
 */
public final class SingleWriter implements Writer {

    private static final Logger LOG = LoggerFactory.getLogger(SingleWriter.class);
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(1);
    private static final Duration ACQUIRE_EVERY = Duration.ofMillis(500);

    private final WriterLog log;
    private final BatchExecution execution;
    private final List<WriterListener> listeners;
    private final BlockingQueue<Pending> queue;
    private final BatchLimit batches;
    private final Clock clock;
    private final TurnedAway turnedAway = new TurnedAway();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "ledger-writer");
    private volatile WriterRole role = WriterRole.STOPPED;
    private volatile @Nullable String haltedBecause;
    /** When the log was last heard of; commands that write nothing do not reach it. */
    private long aliveNanos = System.nanoTime();

    public SingleWriter(
            WriterLog log,
            BatchExecution execution,
            List<WriterListener> listeners,
            int queueCapacity,
            int batchSize,
            Clock clock) {
        this.log = log;
        this.execution = execution;
        this.listeners = List.copyOf(listeners);
        this.queue = new ArrayBlockingQueue<>(queueCapacity);
        this.batches = new BatchLimit(batchSize);
        this.clock = clock;
    }

    public void start() {
        thread.start();
    }

    /** Decides what is already in the queue, gives up the right to write and ends the thread. */
    public void stop(Duration atMost) throws InterruptedException {
        stopped.countDown();
        thread.join(atMost.toMillis());
        role = WriterRole.STOPPED;
        refuseWaiting();
    }

    /**
     * Writes nothing more, because something is wrong that writing could make worse. The right to write is kept, so
     * that no other node goes on; only a restart ends this.
     */
    public void halt(String because) {
        LOG.error("nothing more is written: {}", because);
        haltedBecause = because;
    }

    public WriterRole role() {
        return role == WriterRole.WRITER && haltedBecause != null ? WriterRole.HALTED : role;
    }

    /** How many commands wait. */
    public int waiting() {
        return queue.size();
    }

    /** How many commands were refused for this before they came into the queue. */
    public long turnedAway(Problem problem) {
        return turnedAway.count(problem);
    }

    @Override
    public CompletableFuture<Receipt> submit(Command command, Caller caller) {
        Pending pending = Pending.of(command, caller, clock.instant(), execution.follow(command));
        String halted = haltedBecause;
        if (halted != null) {
            turnedAway.refuse(pending, Problem.WRITING_STOPPED, halted);
        } else if (role != WriterRole.WRITER || isStopping()) {
            turnedAway.refuse(pending, Problem.NOT_THE_WRITER, "this node does not write at the moment");
        } else if (!queue.offer(pending)) {
            turnedAway.refuse(pending, Problem.OVERLOADED, "too many commands are waiting");
        } else if (role != WriterRole.WRITER) {
            refuseWaiting();
        }
        return pending.answer();
    }

    private void run() {
        while (!isStopping()) {
            if (acquired()) {
                write();
            } else {
                role = WriterRole.STANDBY;
                pause();
            }
        }
    }

    private boolean acquired() {
        try {
            return log.acquire();
        } catch (RuntimeException e) {
            LOG.warn("cannot reach the database to become the writer: {}", e.toString());
            return false;
        }
    }

    private void write() {
        try {
            execution.beginAnew();
            listeners.forEach(WriterListener::gained);
            role = WriterRole.WRITER;
            LOG.info("writing: the log's head is {}", log.head());
            while (!isStopping() || !queue.isEmpty()) {
                writeOnce();
            }
        } catch (RightToWriteLost e) {
            LOG.warn("no longer the writer: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("the writer gives up its right to write", e);
        } finally {
            role = WriterRole.STANDBY;
            refuseWaiting();
            listeners.forEach(WriterListener::lost);
            log.release();
        }
    }

    private void writeOnce() throws InterruptedException {
        Pending first = queue.poll(isStopping() ? 0 : KEEP_ALIVE.toMillis(), TimeUnit.MILLISECONDS);
        long head = log.head();
        if (first != null) {
            List<Pending> batch = new ArrayList<>(batches.commands());
            batch.add(first);
            queue.drainTo(batch, batches.commands() - 1);
            long begin = System.nanoTime();
            decide(batch);
            batches.took(batch.size(), System.nanoTime() - begin);
        }
        if (log.head() > head) {
            aliveNanos = System.nanoTime();
        } else if (System.nanoTime() - aliveNanos >= KEEP_ALIVE.toNanos()) {
            log.keepAlive();
            aliveNanos = System.nanoTime();
        }
    }

    private void decide(List<Pending> batch) {
        String halted = haltedBecause;
        if (halted == null) {
            execution.execute(batch);
        } else {
            batch.forEach(pending -> pending.refuse(Problem.WRITING_STOPPED, halted));
        }
    }

    private void refuseWaiting() {
        for (Pending pending = queue.poll(); pending != null; pending = queue.poll()) {
            pending.refuse(Problem.NOT_THE_WRITER, BatchExecution.NOTHING_RECORDED);
        }
    }

    private boolean isStopping() {
        return stopped.getCount() == 0;
    }

    private void pause() {
        try {
            if (stopped.await(ACQUIRE_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("stopped while waiting for the right to write");
            }
        } catch (InterruptedException e) {
            stopped.countDown();
            Thread.currentThread().interrupt();
        }
    }
}
