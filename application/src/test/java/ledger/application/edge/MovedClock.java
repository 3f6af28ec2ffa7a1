package ledger.application.edge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time as it is, and later wherever a test has moved on. */
final class MovedClock extends Clock {

    private volatile Duration moved = Duration.ZERO;

    void move(Duration further) {
        moved = moved.plus(further);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(moved);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
