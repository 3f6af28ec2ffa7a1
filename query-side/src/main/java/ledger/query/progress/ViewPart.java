package ledger.query.progress;

/** A part of the view of clearing, which is dropped and built again together with the other parts. */
public interface ViewPart {

    /** Deletes its rows; to be called in a transaction, while its processor stands still. */
    void clear();
}
