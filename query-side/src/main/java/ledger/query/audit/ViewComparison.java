package ledger.query.audit;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Compares the rows of a view with what the log says they must be (I7). */
final class ViewComparison<R> implements Consumer<Map.Entry<String, R>> {

    private final String view;
    private final Map<String, R> expected;
    private final Findings findings;
    private final Set<String> met = new HashSet<>();

    ViewComparison(String view, Map<String, R> expected, Findings findings) {
        this.view = view;
        this.expected = expected;
        this.findings = findings;
    }

    /** Takes one row of the view. */
    @Override
    public void accept(Map.Entry<String, R> row) {
        met.add(row.getKey());
        R right = expected.get(row.getKey());
        if (right == null) {
            findings.add("I7", row.getKey(), view + " shows " + row.getValue() + ", of which the log knows nothing");
        } else if (!right.equals(row.getValue())) {
            findings.add("I7", row.getKey(), view + " shows " + row.getValue() + ", the log says " + right);
        }
    }

    /** Looks for what the view does not show. */
    void end() {
        expected.forEach((key, right) -> {
            if (!met.contains(key)) {
                findings.add("I7", key, view + " shows nothing, the log says " + right);
            }
        });
    }
}
