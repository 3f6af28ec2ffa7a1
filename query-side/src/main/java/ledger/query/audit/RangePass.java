package ledger.query.audit;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Goes through a long table, one range of the log at a time, and begins again at the end. */
final class RangePass<R> {

    private final JdbcClient jdbc;
    private final RangedView<R> view;
    private long next;

    RangePass(JdbcClient jdbc, RangedView<R> view) {
        this.jdbc = jdbc;
        this.view = view;
    }

    /** Compares the next range; answers what differs in it. */
    Map<String, List<Difference>> next(LogFold log) {
        long range = next;
        next = RowSums.lastOf(range) >= log.index() ? 0 : range + 1;
        return Map.of(String.valueOf(range), new RangeComparison<>(jdbc, view, log).compare(range));
    }

    /** Whether every range has been looked at since the beginning. */
    boolean isDone() {
        return next == 0;
    }
}
