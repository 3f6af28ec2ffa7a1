package ledger.query.audit;

import org.jspecify.annotations.Nullable;

/**
 * A row of a view that is not what the log says.
 *
 * @param upTo how much of the log the view reflects
 */
record Mismatch<R>(
        AuditedView<R> view,
        String key,
        @Nullable R shown,
        @Nullable R expected,
        long upTo) {

    /** What is told of it while nobody has looked for the event behind it. */
    Difference unexplained() {
        return new Difference(view.table(), key, text(shown), text(expected), -1, "");
    }

    private static @Nullable String text(@Nullable Object row) {
        return row == null ? null : row.toString();
    }
}
