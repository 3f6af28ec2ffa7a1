package ledger.command;

/**
 * The largest sum the ledger counts, on either side of zero; balances, positions and turnovers stay within it, so that
 * adding them up never overflows.
 */
public final class LedgerMaximum {

    /** In minor units: a thousand times the largest single amount. */
    public static final long MINOR = 1_000_000_000_000_000_000L;

    private LedgerMaximum() {}

    public static boolean isExceededBy(long sum) {
        return sum > MINOR || sum < -MINOR;
    }
}
