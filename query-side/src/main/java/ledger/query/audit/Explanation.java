package ledger.query.audit;

import java.util.ArrayList;
import java.util.List;

/** Finds the events behind rows that are not what the log says, by following the log once more. */
final class Explanation {

    private final LogPages pages;
    private final LogFold log = new LogFold();

    Explanation(LogPages pages) {
        this.pages = pages;
    }

    List<Difference> of(List<Mismatch<?>> mismatches) {
        List<Watched<?>> rows = new ArrayList<>();
        mismatches.forEach(mismatch -> rows.add(Watched.of(mismatch)));
        long upTo = mismatches.stream().mapToLong(Mismatch::upTo).max().orElse(-1);
        for (List<StoredEvent> page = pages.after(-1, upTo); !page.isEmpty(); page = pages.after(log.index(), upTo)) {
            for (StoredEvent event : page) {
                log.see(event);
                rows.forEach(row -> row.see(event, log));
            }
            log.forgetEnded();
        }
        return rows.stream().map(Watched::explained).toList();
    }

    /** One of the rows, followed as far as its view reflects the log. */
    private record Watched<R>(Mismatch<R> mismatch, Trail<R> trail) {

        static <R> Watched<R> of(Mismatch<R> mismatch) {
            return new Watched<>(mismatch, new Trail<>(mismatch.shown()));
        }

        void see(StoredEvent event, LogFold log) {
            if (event.index() <= mismatch.upTo()) {
                trail.see(event, mismatch.view().row().apply(log, mismatch.key()));
            }
        }

        Difference explained() {
            return trail.explained(mismatch.view().table(), mismatch.key());
        }
    }
}
