package ledger.query.audit.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is to be replayed: everything, or what concerns one account, one payment or one participant, or what happened
 * from one event to another.
 *
 * @param from the first event that counts; null for the first of the log
 * @param to the last event that counts; null for the last of the log
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReplayScope(
        @Nullable String account,
        @Nullable String payment,
        @Nullable String participant,
        @Nullable Long from,
        @Nullable Long to) {

    public static final ReplayScope EVERYTHING = new ReplayScope(null, null, null, null, null);
}
