package ledger.query.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the rows of a view must add up to at the index it reflects; the database does the sums. */
final class ViewSums {

    private static final String TOTALS = "SELECT currency, SUM(ledger) FROM account_balance GROUP BY currency";
    private static final String NETS = "SELECT cycle, SUM(received) - SUM(sent) FROM clearing_position GROUP BY cycle";

    private final JdbcClient jdbc;
    private final LogFold log;

    /** The log must have been followed exactly as far as the view that is checked. */
    ViewSums(JdbcClient jdbc, LogFold log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /**
     * All balances of a currency add up to nothing (I1), but for what a commit under way has debited and not yet
     * credited, and the positions of a cycle add up to nothing (I9).
     */
    void check(String projection, Findings findings) {
        if (projection.equals(ViewProgress.BALANCES)) {
            check("I1", "the balances shown add up to ", TOTALS, log.totals()::underWay, findings);
        } else if (projection.equals(ViewProgress.CLEARING)) {
            check("I9", "the positions shown add up to ", NETS, cycle -> BigInteger.ZERO, findings);
        }
    }

    private void check(
            String invariant, String detail, String sql, Function<String, BigInteger> expected, Findings findings) {
        jdbc.sql(sql)
                .query((row, n) -> new Sum(row.getString(1), row.getBigDecimal(2)))
                .list()
                .forEach(sum -> {
                    BigDecimal goal = new BigDecimal(expected.apply(sum.subject()));
                    if (sum.minor().compareTo(goal) != 0) {
                        findings.add(invariant, sum.subject(), detail + sum.minor() + " instead of " + goal);
                    }
                });
    }

    private record Sum(String subject, BigDecimal minor) {}
}
