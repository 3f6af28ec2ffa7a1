package ledger.query.audit.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import ledger.query.audit.LogFold;
import ledger.query.audit.Verdict;
import org.jspecify.annotations.Nullable;

/** One replay, from when it is asked for; told of its progress by one thread and looked at by others. */
public final class Replay {

    private final String id;
    private final ReplayScope scope;
    private final Instant startedAt;
    private final CompletableFuture<ReplayView> end = new CompletableFuture<>();
    private final long startedNanos = System.nanoTime();
    private final long before;
    private long index;
    private long head;
    private @Nullable ReplayView ended;

    /**
     * Begins, or goes on.
     *
     * @param before how far the log was followed before this; -1 at the beginning
     */
    Replay(String id, ReplayScope scope, Instant startedAt, long before) {
        this.id = id;
        this.scope = scope;
        this.startedAt = startedAt;
        this.before = before;
        this.index = before;
    }

    public String id() {
        return id;
    }

    ReplayScope scope() {
        return scope;
    }

    /** Completes when it has ended in whatever way. */
    public CompletableFuture<ReplayView> end() {
        return end;
    }

    synchronized void reached(long newIndex, long newHead) {
        index = newIndex;
        head = Math.max(newHead, newIndex);
    }

    void done(Verdict verdict, LogFold log) {
        reached(verdict.index(), verdict.index());
        Map<String, String> differences = new TreeMap<>();
        log.trialBalance().forEach((currency, balance) -> differences.put(currency, balance.difference()));
        become(view(ReplayStatus.DONE, verdict, differences, null));
    }

    void interrupted() {
        become(view(ReplayStatus.INTERRUPTED, null, Map.of(), null));
    }

    void failed(Throwable cause) {
        become(view(ReplayStatus.FAILED, null, Map.of(), cause.toString()));
    }

    private synchronized void become(ReplayView last) {
        ended = last;
    }

    /** Lets those know who wait for its end. */
    void tellEnd() {
        end.complete(view());
    }

    /** How it stands. */
    public synchronized ReplayView view() {
        return ended != null ? ended : view(ReplayStatus.RUNNING, null, Map.of(), null);
    }

    private synchronized ReplayView view(
            ReplayStatus status, @Nullable Verdict verdict, Map<String, String> trialBalance, @Nullable String error) {
        Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
        long events = verdict == null ? index - before : verdict.events();
        long perSecond = events * TimeUnit.SECONDS.toNanos(1) / Math.max(1, took.toNanos());
        return new ReplayView(
                id,
                status,
                scope,
                index,
                head,
                events,
                status == ReplayStatus.DONE ? 100 : percent(),
                perSecond,
                status == ReplayStatus.RUNNING && perSecond > 0 ? (head - index) / perSecond : 0,
                took.toMillis(),
                startedAt,
                status == ReplayStatus.RUNNING ? null : startedAt.plus(took),
                trialBalance,
                verdict == null ? List.of() : verdict.differences(),
                verdict == null ? List.of() : verdict.findings(),
                error);
    }

    private double percent() {
        return head <= 0 ? 0 : Math.floor(1000.0 * (index + 1) / (head + 1)) / 10;
    }
}
