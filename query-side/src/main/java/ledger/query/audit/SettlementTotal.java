package ledger.query.audit;

import static java.math.BigInteger.ZERO;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * What the last attempt to settle a cycle moved, in minor units.
 *
 * @param status SETTLED, UNWOUND or FAILED, which moves nothing
 */
public record SettlementTotal(
        String cycle, int attempt, String status, int participants, BigInteger paid, BigInteger received) {

    /** The currency of the cycle. */
    public String currency() {
        return ClearingFold.currencyOf(cycle);
    }

    static List<SettlementTotal> of(SettlementRows rows) {
        NavigableMap<String, SettlementRows.Line> lines = new TreeMap<>(rows.lines());
        List<SettlementTotal> totals = new ArrayList<>();
        rows.outcomes().forEach((cycle, outcome) -> {
            String scope = SettlementRows.key(cycle, outcome.attempt(), "");
            Collection<SettlementRows.Line> own =
                    lines.subMap(scope, scope + Character.MAX_VALUE).values();
            totals.add(new SettlementTotal(
                    cycle,
                    outcome.attempt(),
                    outcome.status(),
                    own.size(),
                    sum(own, line -> Math.max(0, -line.transfer())),
                    sum(own, line -> Math.max(0, line.transfer()))));
        });
        return totals;
    }

    private static BigInteger sum(Collection<SettlementRows.Line> lines, ToLongFunction<SettlementRows.Line> amount) {
        return lines.stream()
                .map(line -> BigInteger.valueOf(amount.applyAsLong(line)))
                .reduce(ZERO, BigInteger::add);
    }
}
