package ledger.query.audit;

import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * How many entries an account has and what they say, in a number that any changed, missing or added entry changes.
 *
 * @param digest the sum of a 64-bit hash of each entry, in whatever order
 */
record EntrySum(long entries, long digest) implements Serializable {

    static final EntrySum NONE = new EntrySum(0, 0);

    EntrySum plus(long index, Instant at, UUID payment, long amount, long balance) {
        long hash = mix(index);
        hash = mix(hash ^ ChronoUnit.MICROS.between(Instant.EPOCH, at));
        hash = mix(hash ^ payment.getMostSignificantBits());
        hash = mix(hash ^ payment.getLeastSignificantBits());
        hash = mix(hash ^ amount);
        return new EntrySum(entries + 1, digest + mix(hash ^ balance));
    }

    /** The sum of both. */
    EntrySum and(EntrySum other) {
        return new EntrySum(entries + other.entries, digest + other.digest);
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood, 2014), which lets every bit in change every bit out. */
    private static long mix(long bits) {
        long z = bits + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
