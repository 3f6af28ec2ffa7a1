package ledger.query.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the rows that begin in one range of the log: their sum, and each where that differs. */
final class RangeComparison<R> {

    private final JdbcClient jdbc;
    private final RangedView<R> view;
    private final LogFold log;
    private final Differences differences = new Differences();
    private final Map<String, R> settled = new HashMap<>();

    RangeComparison(JdbcClient jdbc, RangedView<R> view, LogFold log) {
        this.jdbc = jdbc;
        this.view = view;
        this.log = log;
    }

    /** What differs; the log has been followed as far as the view reflects it. */
    List<Difference> compare(long range) {
        RowSum sum = RowSum.NONE;
        for (Map.Entry<String, R> row : rows(range)) {
            R underWay = view.underWay().apply(log, row.getKey());
            if (underWay == null) {
                sum = sum.plus(view.hash().apply(row.getValue()));
                settled.put(row.getKey(), row.getValue());
            } else if (!underWay.equals(row.getValue())) {
                add(row.getKey(), row.getValue(), underWay, log.index(), "");
            }
        }
        if (!sum.equals(view.sums().apply(log).of(range))) {
            compareEach(range);
        }
        return differences.all();
    }

    private List<Map.Entry<String, R>> rows(long range) {
        return jdbc.sql(view.sql())
                .param(RowSums.firstOf(range))
                .param(RowSums.lastOf(range))
                .query((row, n) -> view.reading().read(row))
                .list();
    }

    private void compareEach(long range) {
        LogPages pages = new LogPages(jdbc);
        long last = Math.min(RowSums.lastOf(range), log.index());
        for (StoredEvent event : pages.ofType(view.begins(), RowSums.firstOf(range), last)) {
            List<StoredEvent> events = pages.ofPayment(event.payment()).stream()
                    .filter(one -> one.index() <= log.index())
                    .toList();
            R right = view.rebuilt().apply(events);
            R shown = settled.remove(event.payment());
            if (right != null && !right.equals(shown)) {
                StoredEvent end = events.get(events.size() - 1);
                add(event.payment(), shown, right, end.index(), end.type());
            }
        }
        settled.forEach((key, row) -> add(key, row, null, -1, ""));
    }

    private void add(String key, @Nullable R shown, @Nullable R right, long index, String type) {
        differences.add(new Difference(
                view.table(),
                key,
                shown == null ? null : shown.toString(),
                right == null ? null : right.toString(),
                index,
                type));
    }
}
