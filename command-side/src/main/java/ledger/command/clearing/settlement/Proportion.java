package ledger.command.clearing.settlement;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Divides an amount in proportion to weights, so that the shares are whole minor units and add up to it exactly:
 * each gets its proportion rounded down, and what is left goes one by one to the largest remainders, ties in the
 * order of the keys (Hamilton's method).
 */
final class Proportion {

    private Proportion() {}

    /**
     * @param amount zero or more, in minor units
     * @param weights zero or more each, and not all zero unless there is nothing to divide
     */
    static <K extends Comparable<K>> SortedMap<K, Long> divide(long amount, Map<K, Long> weights) {
        var shares = new TreeMap<K, Long>();
        BigInteger total = total(weights);
        if (amount < 0 || (amount > 0 && total.signum() == 0)) {
            throw new IllegalArgumentException("cannot divide " + amount + " by " + weights);
        }
        if (amount == 0) {
            return shares;
        }
        var remainders = new TreeMap<K, BigInteger>();
        long left = amount;
        for (var weight : weights.entrySet()) {
            BigInteger[] part = product(amount, weight.getValue()).divideAndRemainder(total);
            shares.put(weight.getKey(), part[0].longValueExact());
            remainders.put(weight.getKey(), part[1]);
            left -= part[0].longValueExact();
        }
        Comparator<K> largestFirst =
                Comparator.comparing((Function<K, BigInteger>) remainders::get).reversed();
        remainders.keySet().stream().sorted(largestFirst).limit(left).forEach(key -> shares.merge(key, 1L, Long::sum));
        shares.values().removeIf(share -> share == 0);
        return shares;
    }

    private static BigInteger product(long amount, long weight) {
        if (weight < 0) {
            throw new IllegalArgumentException("a weight is not negative: " + weight);
        }
        return BigInteger.valueOf(amount).multiply(BigInteger.valueOf(weight));
    }

    private static BigInteger total(Map<?, Long> weights) {
        return weights.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
