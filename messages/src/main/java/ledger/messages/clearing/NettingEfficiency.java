package ledger.messages.clearing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of what was owed need not be paid because of netting: 1 − net / gross, kept as the exact fraction.
 *
 * @param gross what was owed, in minor units
 * @param net what is settled of it, in minor units
 */
public record NettingEfficiency(long gross, long net) {

    public NettingEfficiency {
        if (net < 0 || net > gross) {
            throw new IllegalArgumentException("netting settles between nothing and all of " + gross + ": " + net);
        }
    }

    /**
     * Between 0 (nothing is saved) and 1 (everything sets off), rounded half up to this many decimals; 0 when
     * nothing was owed, for then nothing was saved.
     */
    public BigDecimal ratio(int decimals) {
        if (gross == 0) {
            return BigDecimal.ZERO.setScale(decimals);
        }
        return BigDecimal.valueOf(gross - net).divide(BigDecimal.valueOf(gross), decimals, RoundingMode.HALF_UP);
    }

    /** In percent with two decimals, rounded half up: {@code 84.34}. */
    public BigDecimal percent() {
        return ratio(4).movePointRight(2);
    }
}
