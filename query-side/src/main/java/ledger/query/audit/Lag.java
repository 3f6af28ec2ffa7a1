package ledger.query.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Watches the projections: each that is behind the log advances, or events stay unseen (I15). */
final class Lag {

    private record Place(long index, long sinceNanos) {}

    private final Map<String, Place> places = new HashMap<>();
    private final Duration patience;

    Lag(Duration patience) {
        this.patience = patience;
    }

    /** The projections that are behind and have not moved for that long. */
    List<Finding> check(ViewProgress progress) {
        List<Finding> standing = new ArrayList<>();
        long now = System.nanoTime();
        for (String projection : progress.slowestFirst()) {
            long index = progress.of(projection);
            Place before = places.get(projection);
            if (before == null || before.index() != index || index >= progress.head()) {
                places.put(projection, new Place(index, now));
            } else if (now - before.sinceNanos() > patience.toNanos()) {
                standing.add(new Finding("I15", index + 1, projection, "does not see the events any more"));
            }
        }
        return standing;
    }
}
