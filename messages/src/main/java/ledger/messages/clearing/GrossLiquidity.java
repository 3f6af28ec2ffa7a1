package ledger.messages.clearing;

import static java.util.Collections.unmodifiableSortedMap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import ledger.messages.ParticipantId;

/**
 * The liquidity that immediate gross settlement takes when payments settle one by one, in the order given: for each
 * participant the most that it has ever sent beyond what it had received (Bank of Canada, CPMI statistics).
 *
 * @param grossValue what was settled, in minor units
 * @param used the most liquidity each participant needed, in minor units; nobody that needed none
 */
public record GrossLiquidity(long grossValue, SortedMap<ParticipantId, Long> used) {

    public GrossLiquidity {
        used = unmodifiableSortedMap(new TreeMap<>(used));
    }

    /** Plays the payments through, one after the other. */
    public static GrossLiquidity of(List<Obligation> inOrder) {
        var positions = new TreeMap<ParticipantId, Long>();
        var used = new TreeMap<ParticipantId, Long>();
        long gross = 0;
        for (Obligation payment : inOrder) {
            gross = Math.addExact(gross, payment.minor());
            long sent = positions.merge(payment.debtor(), -payment.minor(), Math::addExact);
            positions.merge(payment.creditor(), payment.minor(), Math::addExact);
            if (sent < 0) {
                used.merge(payment.debtor(), -sent, Math::max);
            }
        }
        return new GrossLiquidity(gross, used);
    }

    public long usedBy(ParticipantId participant) {
        return used.getOrDefault(participant, 0L);
    }

    /** The upper bound of liquidity: with this much nobody ever waits. The lower bound is what netting settles. */
    public long total() {
        return used.values().stream().reduce(0L, Math::addExact);
    }

    /** The value settled per unit of liquidity, rounded half up to this many decimals; zero when none was needed. */
    public BigDecimal turnover(int decimals) {
        if (total() == 0) {
            return BigDecimal.ZERO.setScale(decimals);
        }
        return BigDecimal.valueOf(grossValue).divide(BigDecimal.valueOf(total()), decimals, RoundingMode.HALF_UP);
    }
}
