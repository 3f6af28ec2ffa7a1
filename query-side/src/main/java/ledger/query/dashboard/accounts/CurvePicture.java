package ledger.query.dashboard.accounts;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import ledger.query.accounts.BalanceCurve;
import ledger.query.accounts.BalanceCurve.Point;

/** A balance curve as a chart draws it, and in words for those who do not see charts. */
public record CurvePicture(BalanceCurve curve) {

    public boolean isEmpty() {
        return curve.points().isEmpty();
    }

    /** How the curve was thinned, or nothing. */
    public String thinning() {
        return curve.whole()
                ? ""
                : "Looked at %d times in equal strides through the log; the entries have what was between."
                        .formatted(curve.points().size());
    }

    /** The times, in seconds since 1970. */
    public String seconds() {
        return list(point -> BigDecimal.valueOf(point.at().toEpochMilli(), 3).toPlainString());
    }

    /** The balance at each of the times, in major units. */
    public String balances() {
        return list(Point::balance);
    }

    public String words() {
        List<BigDecimal> balances =
                curve.points().stream().map(Point::balance).map(BigDecimal::new).toList();
        BigDecimal lowest = balances.stream().reduce(balances.get(0), BigDecimal::min);
        BigDecimal highest = balances.stream().reduce(balances.get(0), BigDecimal::max);
        return "Balance from %s after the first booking to %s after the last; lowest %s, highest %s %s."
                .formatted(balances.get(0), balances.get(balances.size() - 1), lowest, highest, curve.currency());
    }

    private String list(Function<Point, String> part) {
        return curve.points().stream().map(part).collect(Collectors.joining(","));
    }
}
