package ledger.application.projections;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ledger.application.projections.RebuildView.Status;
import ledger.messages.LogHead;
import ledger.query.progress.LogIndex;
import org.jspecify.annotations.Nullable;

/** How far a rebuild is: told by its thread, shown to everyone. */
final class RebuildProgress {

    private final String projection;
    private final LogHead log;
    private final Clock clock;
    private final Instant startedAt;
    private volatile long index = LogIndex.NOTHING;
    private Status status = Status.RUNNING;
    private @Nullable Instant finishedAt;
    private @Nullable String error;
    private long lastHead;

    RebuildProgress(String projection, LogHead log, Clock clock) {
        this.projection = projection;
        this.log = log;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    long index() {
        return index;
    }

    /** How many events of the log are not in the new view yet. */
    long behind() {
        return log.index() - index;
    }

    void reached(long reached) {
        index = reached;
    }

    synchronized void swapping() {
        status = Status.SWAPPING;
    }

    synchronized void done() {
        end(Status.DONE);
        lastHead = index;
    }

    synchronized void failed(String why) {
        end(Status.FAILED);
        error = why;
    }

    private void end(Status ended) {
        status = ended;
        finishedAt = clock.instant();
        lastHead = log.index();
    }

    synchronized boolean isUnderWay() {
        return finishedAt == null;
    }

    synchronized RebuildView view() {
        Instant until = finishedAt == null ? clock.instant() : finishedAt;
        long head = finishedAt == null ? Math.max(log.index(), index) : lastHead;
        long read = index + 1;
        long micros = Math.max(1, Duration.between(startedAt, until).toNanos() / 1_000);
        long perSecond = read * 1_000_000 / micros;
        Long remaining = finishedAt != null || perSecond == 0 ? null : (head - index) / perSecond;
        long percent = head < 0 ? 100 : read * 100 / (head + 1);
        return new RebuildView(
                projection, status, index, head, percent, perSecond, remaining, startedAt, finishedAt, error);
    }
}
