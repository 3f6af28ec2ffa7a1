package ledger.query.audit;

import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must add up in the views, whatever the log says; the database does the sums. */
final class ViewSums {

    private static final String TOTALS = "SELECT currency, SUM(ledger) FROM account_balance GROUP BY currency";
    private static final String NETS = "SELECT cycle, SUM(received) - SUM(sent) FROM clearing_position GROUP BY cycle";

    private final JdbcClient jdbc;

    ViewSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All balances of a currency add up to nothing (I1), and so do the positions of a cycle (I9). */
    void check(Findings findings) {
        check("I1", "the balances shown add up to ", TOTALS, findings);
        check("I9", "the positions shown add up to ", NETS, findings);
    }

    private void check(String invariant, String detail, String sql, Findings findings) {
        jdbc.sql(sql)
                .query((row, n) -> new Sum(row.getString(1), row.getBigDecimal(2)))
                .list()
                .forEach(sum -> {
                    if (sum.minor().signum() != 0) {
                        findings.add(invariant, sum.subject(), detail + sum.minor());
                    }
                });
    }

    private record Sum(String subject, BigDecimal minor) {}
}
