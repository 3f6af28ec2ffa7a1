package ledger.query.metrics;

import java.util.Map;
import java.util.TreeMap;
import ledger.messages.CurrencyCode;
import ledger.query.queue.WaitingRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells in few figures how clearing goes in each currency now; cheap enough to be asked every second. */
@Component
public class ClearingNow {

    // a member with a cap of zero that owes anything is beyond it
    private static final String CAPS = """
            SELECT currency,
                   MAX(CASE WHEN unsettled_net >= 0 THEN 0
                            WHEN net_debit_cap = 0 THEN 1
                            ELSE -CAST(unsettled_net AS DOUBLE PRECISION) / net_debit_cap END) AS used
              FROM clearing_member GROUP BY currency""";
    private static final String OPEN_CYCLE = """
            SELECT payment_count, gross_value FROM clearing_cycle
             WHERE currency = ? ORDER BY cycle_number DESC LIMIT 1""";

    private final JdbcClient jdbc;
    private final WaitingRows queue;

    ClearingNow(JdbcClient jdbc, WaitingRows queue) {
        this.jdbc = jdbc;
        this.queue = queue;
    }

    /**
     * A currency's clearing.
     *
     * @param payments how many payments the open cycle counts
     * @param gross what they come to, in minor units
     * @param waiting what waits for liquidity
     * @param capUsed how much of its net debit cap the participant has used that has used most: 1 is all of it
     */
    public record Figures(long payments, long gross, WaitingRows.Total waiting, double capUsed) {}

    /** By the code of the currency. */
    public Map<String, Figures> byCurrency() {
        Map<String, Figures> all = new TreeMap<>();
        jdbc.sql(CAPS)
                .query((row, n) -> Map.entry(row.getString(1), row.getDouble(2)))
                .list()
                .forEach(used -> all.put(used.getKey(), figures(CurrencyCode.of(used.getKey()), used.getValue())));
        return all;
    }

    private Figures figures(CurrencyCode currency, double capUsed) {
        WaitingRows.Total waiting = queue.total(currency);
        return jdbc.sql(OPEN_CYCLE)
                .param(currency.code())
                .query((row, n) -> new Figures(row.getLong(1), row.getLong(2), waiting, capUsed))
                .optional()
                .orElseGet(() -> new Figures(0, 0, waiting, capUsed));
    }
}
