package ledger.query.audit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is found, up to a number beyond which more would not help anyone. */
final class Findings implements Serializable {

    private static final int MOST = 1000;
    private static final long NO_EVENT = -1;

    private final List<Finding> found = new ArrayList<>();

    void add(Finding finding) {
        if (found.size() < MOST) {
            found.add(finding);
        }
    }

    void add(String invariant, long index, String subject, String detail) {
        add(new Finding(invariant, index, subject, detail));
    }

    void add(String invariant, String subject, String detail) {
        add(invariant, NO_EVENT, subject, detail);
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
