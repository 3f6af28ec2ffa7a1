package ledger.query.statements;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import ledger.query.clearing.AgreedZone;
import ledger.query.progress.LogIndex;

/**
 * The days by which entries are dated. A day begins at midnight in the time zone that holds by then, and a day that has
 * begun is not left again: where a zone further west is agreed, the date stands still until that zone has caught up. So
 * dates rise with the log, and a day that is over stays as it is.
 */
final class BusinessDays {

    private static final Duration TICK_OF_THE_LOG = Duration.ofNanos(1_000);

    /** From the event after this one on a zone holds; by then a date had been reached. */
    private record Span(long after, Instant begin, LocalDate reached, ZoneId zone) {

        LocalDate dateAt(Instant time) {
            LocalDate local = local(time, zone);
            return local.isAfter(reached) ? local : reached;
        }
    }

    private final List<Span> spans;

    private BusinessDays(List<Span> spans) {
        this.spans = spans;
    }

    /** The days of UTC. */
    static BusinessDays utc() {
        return of(List.of(new AgreedZone(LogIndex.NOTHING, ZoneOffset.UTC)), index -> Instant.MIN);
    }

    /**
     * The days of a currency.
     *
     * @param zones one after the other, the first from the begin of the log
     * @param timeOf when the event with an index was recorded
     */
    static BusinessDays of(List<AgreedZone> zones, LongFunction<Instant> timeOf) {
        List<Span> spans = new ArrayList<>();
        spans.add(new Span(
                LogIndex.NOTHING, Instant.MIN, LocalDate.MIN, zones.get(0).zone()));
        for (AgreedZone next : zones.subList(1, zones.size())) {
            Instant begin = timeOf.apply(next.agreedIndex());
            LocalDate reached = spans.get(spans.size() - 1).dateAt(begin);
            spans.add(new Span(next.agreedIndex(), begin, reached, next.zone()));
        }
        return new BusinessDays(spans);
    }

    /** The date of the event with this index. */
    LocalDate dateOf(long index, Instant recordedAt) {
        int span = spans.size() - 1;
        while (spans.get(span).after() >= index) {
            span--;
        }
        return spans.get(span).dateAt(recordedAt);
    }

    /** The date of whatever is recorded now. */
    LocalDate today(Instant now) {
        return spans.get(spans.size() - 1).dateAt(now);
    }

    /**
     * Where a day begins.
     *
     * @param indexAt the index of the last event recorded at a time or before
     */
    DayBegin begin(LocalDate date, ToLongFunction<Instant> indexAt) {
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            Instant midnight = date.atStartOfDay(span.zone()).toInstant();
            if (!midnight.isAfter(span.begin())) {
                return new DayBegin(span.after(), OffsetDateTime.ofInstant(span.begin(), span.zone()));
            }
            if (i == spans.size() - 1 || !midnight.isAfter(spans.get(i + 1).begin())) {
                long before = indexAt.applyAsLong(midnight.minus(TICK_OF_THE_LOG));
                return new DayBegin(Math.max(before, span.after()), OffsetDateTime.ofInstant(midnight, span.zone()));
            }
        }
        throw new IllegalStateException("the last zone has no end");
    }

    /** The last day that has begun; where clocks are set back at midnight, the local date would go back with them. */
    private static LocalDate local(Instant time, ZoneId zone) {
        LocalDate date = time.atZone(zone).toLocalDate();
        LocalDate next = date.plusDays(1);
        return next.atStartOfDay(zone).toInstant().isAfter(time) ? date : next;
    }
}
