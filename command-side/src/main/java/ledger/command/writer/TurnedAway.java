package ledger.command.writer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import ledger.messages.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the commands that never came into the queue, and says now and then, not each time, that it was full. */
final class TurnedAway {

    private static final Logger LOG = LoggerFactory.getLogger(TurnedAway.class);
    private static final long BETWEEN_WORDS_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Map<Problem, LongAdder> counts = new ConcurrentHashMap<>();
    private final AtomicLong nextWord = new AtomicLong(System.nanoTime());

    void refuse(Pending pending, Problem problem, String detail) {
        pending.refuse(problem, detail);
        adder(problem).increment();
        if (problem == Problem.OVERLOADED && isTimeForAWord()) {
            LOG.warn("overloaded: the queue is full; {} commands were turned away so far", count(problem));
        }
    }

    long count(Problem problem) {
        return adder(problem).sum();
    }

    private LongAdder adder(Problem problem) {
        return counts.computeIfAbsent(problem, unseen -> new LongAdder());
    }

    private boolean isTimeForAWord() {
        long due = nextWord.get();
        long now = System.nanoTime();
        return now - due >= 0 && nextWord.compareAndSet(due, now + BETWEEN_WORDS_NANOS);
    }
}
