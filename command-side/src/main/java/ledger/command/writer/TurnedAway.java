package ledger.command.writer;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import ledger.command.Seldom;
import ledger.messages.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the commands that never came into the queue, and says now and then, not each time, that it was full. */
final class TurnedAway {

    private static final Logger LOG = LoggerFactory.getLogger(TurnedAway.class);

    private final Map<Problem, LongAdder> counts = new ConcurrentHashMap<>();
    private final Seldom saying = new Seldom(Duration.ofSeconds(10));

    void refuse(Pending pending, Problem problem, String detail) {
        pending.refuse(problem, detail);
        adder(problem).increment();
        if (problem == Problem.OVERLOADED && saying.isTime()) {
            LOG.warn("overloaded: the queue is full; {} commands were turned away so far", count(problem));
        }
    }

    long count(Problem problem) {
        return adder(problem).sum();
    }

    private LongAdder adder(Problem problem) {
        return counts.computeIfAbsent(problem, unseen -> new LongAdder());
    }
}
