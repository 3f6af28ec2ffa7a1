package ledger.query.audit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Gathers the rows that are not what the log says, up to a number beyond which more would not help anyone. */
final class Differences implements Serializable {

    private static final int MOST = 1_000;

    private final List<Difference> explained = new ArrayList<>();
    private final List<Mismatch<?>> unexplained = new ArrayList<>();

    void add(Difference difference) {
        if (!isFull()) {
            explained.add(difference);
        }
    }

    /** Adds a row whose event is still to be found. */
    void add(Mismatch<?> mismatch) {
        if (!isFull()) {
            unexplained.add(mismatch);
        }
    }

    private boolean isFull() {
        return explained.size() + unexplained.size() >= MOST;
    }

    /** The rows whose event is still to be found; they are forgotten with that. */
    List<Mismatch<?>> takeUnexplained() {
        List<Mismatch<?>> taken = List.copyOf(unexplained);
        unexplained.clear();
        return taken;
    }

    List<Difference> all() {
        return List.copyOf(explained);
    }
}
