package ledger.query.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the event behind a row that is not what the log says, by following the log once more: the first event whose
 * effect the row lacks, or, where the row never was as the log says, the one that changed it last.
 */
final class Explanation {

    private final LogPages pages;
    private final LogFold log = new LogFold();

    Explanation(LogPages pages) {
        this.pages = pages;
    }

    List<Difference> of(List<Mismatch<?>> mismatches) {
        List<Trail<?>> trails = new ArrayList<>();
        mismatches.forEach(mismatch -> trails.add(new Trail<>(mismatch)));
        long upTo = mismatches.stream().mapToLong(Mismatch::upTo).max().orElse(-1);
        for (List<StoredEvent> page = pages.after(-1, upTo); !page.isEmpty(); page = pages.after(log.index(), upTo)) {
            for (StoredEvent event : page) {
                log.see(event);
                trails.forEach(trail -> trail.see(event, log));
            }
            log.forgetEnded();
        }
        return trails.stream().map(Trail::explained).toList();
    }

    /** What becomes of one row while the log goes by. */
    private static final class Trail<R> {

        private final Mismatch<R> mismatch;
        private @Nullable R row;
        private boolean wasAsShown;
        private @Nullable StoredEvent event;

        private Trail(Mismatch<R> mismatch) {
            this.mismatch = mismatch;
            this.wasAsShown = mismatch.shown() == null;
        }

        private void see(StoredEvent next, LogFold log) {
            if (next.index() > mismatch.upTo()) {
                return;
            }
            R now = mismatch.view().row().apply(log, mismatch.key());
            if (!Objects.equals(row, now)) {
                if (!wasAsShown || Objects.equals(row, mismatch.shown())) {
                    event = next;
                }
                wasAsShown = wasAsShown || Objects.equals(now, mismatch.shown());
                row = now;
            }
        }

        private Difference explained() {
            return event == null ? mismatch.explainedBy(-1, "") : mismatch.explainedBy(event.index(), event.type());
        }
    }
}
