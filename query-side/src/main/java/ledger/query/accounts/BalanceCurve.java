package ledger.query.accounts;

import java.time.Instant;
import java.util.List;

/**
 * What an account held over time.
 *
 * @param points after which bookings it held how much, the oldest first
 * @param whole whether every booking is a point; else they are looked at in equal strides through the log
 */
public record BalanceCurve(String currency, List<Point> points, boolean whole) {

    /** The ledger balance from this time until the next point, in major units. */
    public record Point(Instant at, String balance) {}
}
