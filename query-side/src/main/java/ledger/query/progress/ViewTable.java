package ledger.query.progress;

/**
 * A table of a view.
 *
 * @param name as in the schema
 * @param lastEvent the column that holds the global index of the last event which a row reflects
 */
public record ViewTable(String name, String lastEvent) {

    /** A table of {@link Row}s. */
    public static ViewTable of(String name) {
        return new ViewTable(name, "applied_index");
    }
}
