package ledger.query.audit.sealing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ledger.query.audit.seals.ExactEvent;

/** Reads the whole log up to an index, a page ahead of whoever looks at it. */
final class ReadAhead implements AutoCloseable {

    private static final int PAGE = 4_000;

    private final EventRows events;
    private final long last;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread reader = new Thread(work, "ledger-verification-reader");
        reader.setDaemon(true);
        return reader;
    });
    private CompletableFuture<List<ExactEvent>> ahead;

    ReadAhead(EventRows events, long last) {
        this.events = events;
        this.last = last;
        this.ahead = readAfter(Long.MIN_VALUE);
    }

    /** The next page; empty at the end. */
    List<ExactEvent> next() {
        try {
            List<ExactEvent> page = ahead.join();
            if (!page.isEmpty()) {
                ahead = readAfter(page.get(page.size() - 1).globalIndex());
            }
            return page;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private CompletableFuture<List<ExactEvent>> readAfter(long index) {
        return CompletableFuture.supplyAsync(() -> events.page(index, last, PAGE), thread);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
