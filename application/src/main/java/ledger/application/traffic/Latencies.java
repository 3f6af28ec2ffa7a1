package ledger.application.traffic;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** How long payments took, in microseconds and to within 1.6 %; kept in a few kilobytes however many there are. */
public final class Latencies {

    private static final int BITS = 6;
    private static final int STEPS = 1 << BITS;

    private final AtomicLongArray counts = new AtomicLongArray((Long.SIZE - BITS + 1) * STEPS);
    private final AtomicLong longest = new AtomicLong();

    public void add(long micros) {
        counts.incrementAndGet(place(Math.max(0, micros)));
        longest.accumulateAndGet(micros, Math::max);
    }

    /** So many of a hundred took no longer than this. */
    public double millis(double percent) {
        long all = 0;
        for (int i = 0; i < counts.length(); i++) {
            all += counts.get(i);
        }
        long wanted = Math.max(1, (long) Math.ceil(all * percent / 100));
        long seen = 0;
        for (int i = 0; i < counts.length(); i++) {
            seen += counts.get(i);
            if (seen >= wanted) {
                return Math.min(upTo(i), longest.get()) / 1_000.0;
            }
        }
        return 0;
    }

    double longestMillis() {
        return longest.get() / 1_000.0;
    }

    /** Exact below {@value #STEPS}; above, so many steps between each power of two and the next. */
    private static int place(long micros) {
        int shift = Math.max(0, Long.SIZE - BITS - 1 - Long.numberOfLeadingZeros(micros));
        return shift * STEPS + (int) (micros >>> shift);
    }

    private static long upTo(int place) {
        int shift = Math.max(0, place / STEPS - 1);
        long step = place - (long) shift * STEPS;
        return ((step + 1) << shift) - 1;
    }
}
