package ledger.command.clearing;

import ledger.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * A participant as the clearing of one currency sees it.
 *
 * @param cap how far the position may fall below zero; null while none was set, which means not at all
 * @param unsettled received minus sent in all cycles that are not settled, in minor units
 */
record Member(boolean admitted, boolean suspended, @Nullable Money cap, long unsettled) {

    static final Member UNKNOWN = new Member(false, false, null, 0);

    boolean isCappedAt(Money other) {
        return other.equals(cap);
    }

    /** Whether the position stays within the cap; exactly at the cap it does. */
    boolean maySend(long amount) {
        return amount <= unsettled + (cap == null ? 0 : cap.minor());
    }

    Member admittedAs(boolean nowSuspended) {
        return new Member(true, nowSuspended, cap, unsettled);
    }

    Member withSuspended(boolean nowSuspended) {
        return new Member(admitted, nowSuspended, cap, unsettled);
    }

    Member cappedAt(Money newCap) {
        return new Member(admitted, suspended, newCap, unsettled);
    }

    Member movedBy(long amount) {
        return new Member(admitted, suspended, cap, unsettled + amount);
    }
}
