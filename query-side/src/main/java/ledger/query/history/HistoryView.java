package ledger.query.history;

import com.fasterxml.jackson.annotation.JsonRawValue;

/**
 * One stored event.
 *
 * @param index its place in the log
 * @param type its stable name, such as {@code accounts.HoldPlaced}
 * @param at when it was recorded: RFC 3339, UTC
 * @param payload what it says, exactly as it is stored; where it tells of several payments or participants, a
 *     participant is shown what is its own
 */
public record HistoryView(
        long index, String type, String at, @JsonRawValue String payload) {

    HistoryView saying(String other) {
        return new HistoryView(index, type, at, other);
    }
}
