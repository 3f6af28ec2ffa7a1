package ledger.query.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import ledger.messages.CommitTimes;
import ledger.messages.Timing;
import ledger.query.dashboard.ReceivedPayments.Received;

/**
 * The timings of some of the last minute's payments. On a node that does not write the times of commits are known a
 * moment later, so what is not known yet is asked for again.
 */
final class DelayRing {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 100;

    private record Known(Received payment, Timing timing) {}

    private final Deque<Known> known = new ArrayDeque<>();
    private final Deque<Received> unknown = new ArrayDeque<>();
    private long last = -1;

    synchronized Delays advance(ReceivedPayments payments, CommitTimes times, String participant, Instant now) {
        List<Received> received = payments.newest(last, participant, AT_ONCE);
        received.forEach(unknown::addLast);
        last = received.isEmpty() ? last : received.get(received.size() - 1).index();
        Instant begin = now.minus(MINUTE);
        unknown.removeIf(payment -> payment.at().isBefore(begin));
        known.removeIf(sample -> sample.payment().at().isBefore(begin));
        learn(times);
        return new Delays(
                known.size(),
                Quantiles.of(known.stream()
                        .map(sample -> sample.timing().queuedMicros())
                        .toList()),
                Quantiles.of(known.stream()
                        .map(sample -> sample.timing().storedMicros())
                        .toList()));
    }

    private void learn(CommitTimes times) {
        List<Received> asked = new ArrayList<>();
        while (asked.size() < AT_ONCE && !unknown.isEmpty()) {
            asked.add(unknown.removeFirst());
        }
        for (Received payment : asked) {
            Timing timing = times.timing(payment.index(), payment.at());
            if (timing == null) {
                unknown.addLast(payment);
            } else {
                known.addLast(new Known(payment, timing));
            }
        }
    }
}
