package ledger.query.audit.archive;

import java.util.Iterator;
import java.util.NoSuchElementException;
import ledger.query.audit.seals.Checkpoint;
import org.jspecify.annotations.Nullable;

/** The checkpoints of more than one size and no more than another, out of some that are in the order of their sizes. */
final class Between implements Iterator<Checkpoint> {

    private final Iterator<Checkpoint> all;
    private final long begin;
    private final long end;
    private @Nullable Checkpoint last;
    private @Nullable Checkpoint next;

    Between(Iterator<Checkpoint> all, long begin, long end) {
        this.all = all;
        this.begin = begin;
        this.end = end;
    }

    @Override
    public boolean hasNext() {
        Checkpoint candidate = peek();
        return candidate != null && candidate.size() <= end;
    }

    @Override
    public Checkpoint next() {
        Checkpoint candidate = peek();
        if (candidate == null || candidate.size() > end) {
            throw new NoSuchElementException();
        }
        next = null;
        return candidate;
    }

    /** The last one before those in between; null where there is none. To be asked when the first was asked for. */
    @Nullable
    Checkpoint last() {
        return last;
    }

    /** The next one behind those in between, each time another; null at the end. */
    @Nullable
    Checkpoint beyond() {
        Checkpoint candidate = peek();
        next = null;
        return candidate;
    }

    private @Nullable Checkpoint peek() {
        while (next == null && all.hasNext()) {
            Checkpoint candidate = all.next();
            if (candidate.size() <= begin) {
                last = candidate;
            } else {
                next = candidate;
            }
        }
        return next;
    }
}
