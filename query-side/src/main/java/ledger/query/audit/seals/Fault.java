package ledger.query.audit.seals;

import org.jspecify.annotations.Nullable;

/**
 * Where the log is not what was sealed.
 *
 * @param index the first event that is bad; what was sealed before it stands
 * @param finding what is wrong, in one sentence
 */
public record Fault(Kind kind, long index, String finding) {

    /** How much a fault says. */
    public enum Kind {
        /** This very event is bad. */
        EVENT,
        /** This event or one of those behind it, up to a checkpoint, is bad. */
        STRETCH,
        /** The seal of these events is not to be believed; they may be as they were. */
        SEAL
    }

    public static Fault of(long index, String finding) {
        return new Fault(Kind.EVENT, index, finding);
    }

    static Fault from(long index, String finding) {
        return new Fault(Kind.STRETCH, index, finding);
    }

    /** A fault of a seal and not of an event. */
    public static Fault ofSeal(long index, String finding) {
        return new Fault(Kind.SEAL, index, finding);
    }

    boolean isOfSeal() {
        return kind == Kind.SEAL;
    }

    /** This fault, with what else was found. */
    Fault and(@Nullable Fault other) {
        return other == null ? this : new Fault(kind, index, finding + "; " + other.finding);
    }

    /** The one of two that names the first bad event: one that says more of events, or else the earlier one. */
    public static @Nullable Fault first(@Nullable Fault one, @Nullable Fault other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        if (one.isOfSeal() != other.isOfSeal()) {
            return one.isOfSeal() ? other.and(one) : one.and(other);
        }
        if (one.index == other.index) {
            return one.kind == Kind.STRETCH ? other.and(one) : one.and(other);
        }
        return one.index < other.index ? one : other;
    }
}
