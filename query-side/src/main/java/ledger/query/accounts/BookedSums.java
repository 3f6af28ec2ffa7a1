package ledger.query.accounts;

import java.math.BigInteger;

/** What was booked on an account in some time, on either side. */
public record BookedSums(Side credits, Side debits) {

    /**
     * How many entries, and what they add up to.
     *
     * @param minor in minor units, never negative
     */
    public record Side(long entries, BigInteger minor) {}

    public long entries() {
        return credits.entries() + debits.entries();
    }

    /** Credits minus debits, in minor units. */
    public BigInteger net() {
        return credits.minor().subtract(debits.minor());
    }
}
