package ledger.query.audit;

import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A 64-bit hash of a row, the same on every machine: not for secrets, but no edit by hand keeps it. */
record Hash(long bits) implements Serializable {

    static final Hash START = new Hash(0);

    Hash and(long value) {
        return new Hash(mix(bits ^ value));
    }

    Hash and(@Nullable String text) {
        return text == null ? and(-1L) : and(text.length()).and(text.hashCode());
    }

    Hash and(@Nullable Instant time) {
        return and(time == null ? Long.MIN_VALUE : ChronoUnit.MICROS.between(Instant.EPOCH, time));
    }

    Hash and(UUID id) {
        return and(id.getMostSignificantBits()).and(id.getLeastSignificantBits());
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood, 2014), which lets every bit in change every bit out. */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
