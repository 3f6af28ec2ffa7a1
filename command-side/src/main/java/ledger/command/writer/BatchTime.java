package ledger.command.writer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a commit's unit of work began and how long it took.
 *
 * @param firstIndex global index of its first event
 * @param lastIndex global index of its last event
 * @param startedMicros begin of the unit of work, microseconds since the epoch
 * @param storedMicros from there to the durable commit, in microseconds
 */
public record BatchTime(long firstIndex, long lastIndex, long startedMicros, long storedMicros) {

    /** T: how long something received at this time waited for the unit of work, in microseconds. */
    public long queuedMicros(Instant receivedAt) {
        return Math.max(0, startedMicros - micros(receivedAt));
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
