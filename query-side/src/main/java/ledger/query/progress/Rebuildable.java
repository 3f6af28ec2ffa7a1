package ledger.query.progress;

/** A projection whose view can be dropped and built again from the log. */
public interface Rebuildable {

    /** The name of its processor, as in {@code projection_token}. */
    String name();

    /** Deletes the rows of its view; to be called in a transaction, while its processor stands still. */
    void clear();
}
