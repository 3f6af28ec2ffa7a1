package ledger.query.audit;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToLongFunction;

/**
 * Reads the log up to an index in a thread of its own, a few pages ahead of whoever follows it. Not for use inside a
 * transaction, which this thread has no part in.
 */
public final class LogAhead<E> implements AutoCloseable {

    /** How many pages may be in memory besides the one that is looked at. */
    static final int PAGES = 2;

    private final Source<E> source;
    private final ToLongFunction<E> index;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread reader = new Thread(work, "ledger-log-reader");
        reader.setDaemon(true);
        return reader;
    });
    private final Queue<CompletableFuture<List<E>>> ahead = new ArrayDeque<>();
    private long read;
    private boolean ended;
    private volatile boolean closed;

    /** Where the pages come from: the next events behind an index; none at the end. */
    @FunctionalInterface
    public interface Source<E> {
        List<E> after(long index);
    }

    /**
     * Begins to read.
     *
     * @param index where an event stands in the log
     * @param after behind which the first page begins
     */
    public LogAhead(Source<E> source, ToLongFunction<E> index, long after) {
        this.source = source;
        this.index = index;
        this.read = after;
        for (int page = 0; page < PAGES; page++) {
            ahead.add(CompletableFuture.supplyAsync(this::read, thread));
        }
    }

    /** The next page; none at the end. Throws what reading it threw. */
    public List<E> next() {
        CompletableFuture<List<E>> page = ahead.remove();
        if (!closed) {
            ahead.add(CompletableFuture.supplyAsync(this::read, thread));
        }
        try {
            return page.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Only its own thread is here; after a failure or the end it reads no more. */
    private List<E> read() {
        if (ended || closed) {
            return List.of();
        }
        ended = true;
        List<E> page = source.after(read);
        if (!page.isEmpty()) {
            read = index.applyAsLong(page.get(page.size() - 1));
            ended = false;
        }
        return page;
    }

    /** Lets it read no more; a page that is being read comes to its end, for nobody. */
    @Override
    public void close() {
        closed = true;
        thread.shutdown();
    }
}
