package ledger.query.audit;

import java.io.Serializable;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a cycle must look like; the gross value in minor units.
 *
 * @param closedIndex the event that closed it
 * @param weight each amount times the microseconds from the opening until it counted
 */
record CycleRow(
        String currency,
        long number,
        String status,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Long closedIndex,
        long payments,
        long gross,
        BigInteger weight)
        implements Serializable {

    static CycleRow open(String currency, long number, Instant at) {
        return new CycleRow(currency, number, "OPEN", at, null, null, 0, 0, BigInteger.ZERO);
    }

    CycleRow plus(long amount, Instant at) {
        BigInteger waited = BigInteger.valueOf(ChronoUnit.MICROS.between(openedAt, at));
        return new CycleRow(
                currency,
                number,
                status,
                openedAt,
                closedAt,
                closedIndex,
                payments + 1,
                Math.addExact(gross, amount),
                weight.add(BigInteger.valueOf(amount).multiply(waited)));
    }

    CycleRow closed(Instant at, long index) {
        return new CycleRow(currency, number, "CLOSED", openedAt, at, index, payments, gross, weight);
    }

    CycleRow become(String outcome) {
        return new CycleRow(currency, number, outcome, openedAt, closedAt, closedIndex, payments, gross, weight);
    }
}
