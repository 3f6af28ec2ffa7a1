package ledger.query.dashboard;

import java.math.BigDecimal;
import java.util.List;
import ledger.query.clearing.CycleView;
import ledger.query.clearing.PositionView;
import ledger.query.queue.QueueView;

/**
 * How clearing stands in a currency.
 *
 * @param nettingEfficiency how much of what was sent need not be paid, in percent
 * @param bars the positions that the caller may see
 */
public record Standing(CycleView cycle, String nettingEfficiency, QueueView queue, List<Bar> bars) {

    private static final BigDecimal HALF = BigDecimal.valueOf(500);

    /**
     * A position as a bar, in thousandths of its width: zero is in the middle, what was sent beyond what was received
     * reaches to the left, and the scale is that of all bars of the currency.
     *
     * @param limit where the cap is
     * @param used how much of the cap all that is not settled yet uses, in percent; at most 100, and 0 without a cap
     */
    public record Bar(PositionView position, int begin, int width, int limit, int used) {

        public boolean isNegative() {
            return position.net().startsWith("-");
        }
    }

    static List<Bar> bars(List<PositionView> positions) {
        BigDecimal most = positions.stream()
                .map(position -> amount(position.net()).abs().max(amount(position.netDebitCap())))
                .reduce(BigDecimal.ONE, BigDecimal::max);
        return positions.stream().map(position -> bar(position, most)).toList();
    }

    private static Bar bar(PositionView position, BigDecimal most) {
        int net = thousandths(amount(position.net()), most);
        int cap = thousandths(amount(position.netDebitCap()), most);
        return new Bar(position, 500 + Math.min(net, 0), Math.abs(net), 500 - cap, used(position));
    }

    private static int used(PositionView position) {
        BigDecimal cap = amount(position.netDebitCap());
        if (cap.signum() == 0) {
            return 0;
        }
        BigDecimal left = amount(position.headroom()).max(BigDecimal.ZERO).min(cap);
        return cap.subtract(left).movePointRight(2).divideToIntegralValue(cap).intValueExact();
    }

    private static int thousandths(BigDecimal part, BigDecimal most) {
        return part.multiply(HALF).divideToIntegralValue(most).intValueExact();
    }

    private static BigDecimal amount(String major) {
        return new BigDecimal(major);
    }
}
