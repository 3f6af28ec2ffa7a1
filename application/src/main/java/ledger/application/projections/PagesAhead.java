package ledger.application.projections;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongFunction;
import ledger.application.eventstore.EventPage;

/** Reads the log in a thread of its own, one page ahead of whoever applies it. */
final class PagesAhead implements AutoCloseable {

    private final LongFunction<EventPage> log;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread reader = new Thread(work, "ledger-rebuild-reader");
        reader.setDaemon(true);
        return reader;
    });
    private CompletableFuture<EventPage> ahead;

    /**
     * Begins to read.
     *
     * @param log gives the page that begins with an index
     */
    PagesAhead(LongFunction<EventPage> log, long fromIndex) {
        this.log = log;
        this.ahead = read(fromIndex);
    }

    /**
     * The next page, which is empty where the log did not go on when it was read; the one after it begins behind its
     * end. Throws what reading it threw, and nothing follows then.
     */
    EventPage next() {
        try {
            EventPage page = ahead.join();
            ahead = read(page.end() + 1);
            return page;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private CompletableFuture<EventPage> read(long fromIndex) {
        return CompletableFuture.supplyAsync(() -> log.apply(fromIndex), thread);
    }

    /** Lets it read no more; a page that is being read comes to its end, for nobody. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
