package ledger.query.metrics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import ledger.query.clearing.CycleFigures;

/**
 * The settlement delay indicator ρ = Σ x(settled − entered) / Σ x(end − entered), over the payments x of a cycle.
 *
 * <p>A payment enters when it is queued, or when it counts if it never was, and settles when it counts; so the
 * numerator is what the queued ones waited, and the denominator follows from when all of them counted.
 *
 * @param waited the sum of amount times microseconds waited
 */
record SettlementDelay(CycleFigures cycle, BigInteger waited) {

    BigDecimal ratio(int decimals) {
        BigInteger untilEnd = BigInteger.valueOf(cycle.grossValue())
                .multiply(BigInteger.valueOf(cycle.micros()))
                .subtract(cycle.settledWeight());
        BigInteger most = untilEnd.add(waited);
        if (most.signum() == 0) {
            return BigDecimal.ZERO.setScale(decimals);
        }
        return new BigDecimal(waited).divide(new BigDecimal(most), decimals, RoundingMode.HALF_UP);
    }
}
