package ledger.application.projections;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import ledger.query.Rfc3339;
import org.jspecify.annotations.Nullable;

/**
 * How the last rebuild of a projection on this node goes, or how it went; only the status when there was none.
 *
 * @param index global index of the last event that is in the new view
 * @param head global index of the last event of the log, at the end of the rebuild if it has ended
 * @param percent how much of the log is in the new view, rounded down
 * @param remainingSeconds until the new view is complete if the log goes on being read as fast as up to now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RebuildView(
        String projection,
        Status status,
        @Nullable Long index,
        @Nullable Long head,
        @Nullable Long percent,
        @Nullable Long eventsPerSecond,
        @Nullable Long remainingSeconds,
        @Nullable @Rfc3339 Instant startedAt,
        @Nullable @Rfc3339 Instant finishedAt,
        @Nullable String error) {

    /** Where a rebuild is. */
    public enum Status {
        /** There was none since this node started. */
        NONE,
        /** The log is being read; the old view serves and follows the log. */
        RUNNING,
        /** The projection stands still while the new view takes the place of the old one. */
        SWAPPING,
        /** The new view serves. */
        DONE,
        /** The old view serves, as if nothing had been. */
        FAILED
    }

    static RebuildView none(String projection) {
        return new RebuildView(projection, Status.NONE, null, null, null, null, null, null, null, null);
    }
}
