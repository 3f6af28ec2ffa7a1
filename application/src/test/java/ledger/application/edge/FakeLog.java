package ledger.application.edge;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import ledger.application.web.CaughtUp;
import ledger.messages.CommitTimes;
import ledger.messages.LogHead;
import ledger.messages.PaymentId;
import ledger.messages.Timing;
import org.jspecify.annotations.Nullable;

/** A log of a given length whose projections are always caught up; it notes who waited for what. */
final class FakeLog implements LogHead, CaughtUp, CommitTimes {

    private final AtomicLong head = new AtomicLong(41);
    final List<Long> awaited = new CopyOnWriteArrayList<>();

    /** Lets other callers write for a while. */
    void grow() {
        head.addAndGet(50);
    }

    @Override
    public long index() {
        return head.get();
    }

    @Override
    public boolean await(long index, Duration atMost) {
        awaited.add(index);
        return true;
    }

    @Override
    public @Nullable Timing timing(long index, Instant receivedAt) {
        return FakeWriter.TIMING;
    }

    @Override
    public @Nullable Timing timingOf(PaymentId paymentId) {
        return FakeWriter.TIMING;
    }
}
