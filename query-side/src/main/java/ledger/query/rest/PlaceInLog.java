package ledger.query.rest;

import java.time.Clock;
import java.time.Instant;
import ledger.messages.Problem;
import ledger.query.history.EventLog;
import org.jspecify.annotations.Nullable;

/**
 * The place in the log that a question is about.
 *
 * @param index the last event that counts; -1 before the first
 * @param at the time that was asked for; null when an index was
 */
record PlaceInLog(long index, @Nullable Instant at) {

    /**
     * Reads {@code at} or {@code index}, of which a question has one or none; null where it has none. Throws
     * {@link Problem#MALFORMED}, also for what is yet to come.
     */
    static @Nullable PlaceInLog of(@Nullable String at, @Nullable String index, EventLog log) {
        Instant time = Parameter.query("at", at, Parameter::time);
        Long place = Parameter.query("index", index, Parameter::index);
        if (time != null && place != null) {
            throw Problem.MALFORMED.because("at, index: one of them, not both");
        }
        if (time != null) {
            return at(time, log);
        }
        return place == null ? null : index(place, log);
    }

    /** The same, and the end of the log where a question has none of them. */
    static PlaceInLog orHead(@Nullable String at, @Nullable String index, EventLog log) {
        PlaceInLog asked = of(at, index, log);
        return asked == null ? new PlaceInLog(log.head(), null) : asked;
    }

    private static PlaceInLog at(Instant time, EventLog log) {
        if (time.isAfter(Clock.systemUTC().instant())) {
            throw Problem.MALFORMED.because("at: in the future");
        }
        return new PlaceInLog(log.indexAt(time), time);
    }

    private static PlaceInLog index(long place, EventLog log) {
        long head = log.head();
        if (place > head) {
            throw Problem.MALFORMED.because("index: the log ends at " + head);
        }
        return new PlaceInLog(place, null);
    }
}
