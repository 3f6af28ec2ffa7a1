package ledger.query.metrics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What netting and queueing save and cost in a cycle; amounts in major units, ratios with four decimals.
 *
 * @param grossValue V: everything that was sent
 * @param multilateralNet M: what is settled when everyone settles with the scheme
 * @param bilateralNet B: what is settled when each pair settles by itself
 * @param nettingEfficiency 1 − M/V
 * @param bilateralEfficiency 1 − B/V
 * @param settlementDelay how long payments waited in proportion to how long they could have, each by its amount: from
 *     0, nobody waited, to 1, everybody waited till the cut-off (Bank of Finland, payment system simulator). Only
 *     payments that count in the cycle are in it
 * @param participants what the caller may see of those who sent or received anything
 */
public record MetricsView(
        String cycle,
        String currency,
        String model,
        String grossValue,
        long paymentCount,
        String multilateralNet,
        String bilateralNet,
        String nettingEfficiency,
        String bilateralEfficiency,
        Liquidity liquidity,
        String settlementDelay,
        List<Use> participants) {

    /**
     * What settling everything takes.
     *
     * @param lowerBound M: with less it cannot settle, not even all at once
     * @param upperBound the sum of what each would have used had everything settled at once, payment by payment
     * @param turnover V divided by the upper bound; 0 where none was used
     */
    public record Liquidity(String lowerBound, String upperBound, String turnover) {}

    /**
     * What one participant used.
     *
     * @param liquidityUsed the most that it had sent beyond what it had received
     * @param capUtilisation that in proportion to its net debit cap as it is set now; absent where that is zero
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Use(
            String participantId,
            String liquidityUsed,
            @Nullable String capUtilisation) {}
}
