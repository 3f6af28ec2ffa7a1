package ledger.query.progress;

import jakarta.persistence.MappedSuperclass;

/** A row of a view that knows the last event it reflects, so that no event counts twice or too late. */
@MappedSuperclass
public abstract class Row {

    private long appliedIndex = LogIndex.NOTHING;

    /** Takes up what the row as it was read reflects. */
    protected final void reflects(long index) {
        appliedIndex = index;
    }

    /** Global index of the last event it reflects. */
    protected final long appliedIndex() {
        return appliedIndex;
    }

    /** Moves on to an event; throws {@link IllegalStateException} when the row reflects it, or a later one, already. */
    final void advanceTo(long index) {
        if (index <= appliedIndex) {
            throw new IllegalStateException("event " + index + " came after event " + appliedIndex + " was applied");
        }
        appliedIndex = index;
    }
}
