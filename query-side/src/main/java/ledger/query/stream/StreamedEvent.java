package ledger.query.stream;

import com.fasterxml.jackson.annotation.JsonRawValue;

/**
 * An event of the log as it is told to whoever follows it.
 *
 * @param index its place in the log
 * @param type its stable name, such as {@code accounts.HoldPlaced}
 * @param aggregateId what it happened to
 * @param at when it was recorded: RFC 3339, UTC
 * @param payload what it says, exactly as it is stored; where it tells of several participants, one of them is told
 *     what is its own
 */
public record StreamedEvent(
        long index,
        String type,
        String aggregateId,
        String at,
        @JsonRawValue String payload) {

    StreamedEvent saying(String other) {
        return new StreamedEvent(index, type, aggregateId, at, other);
    }
}
