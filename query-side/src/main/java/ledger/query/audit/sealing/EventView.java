package ledger.query.audit.sealing;

import com.fasterxml.jackson.annotation.JsonRawValue;
import ledger.query.audit.seals.ExactEvent;
import ledger.query.audit.seals.Hash;
import ledger.query.audit.seals.SealJson;
import tools.jackson.core.JacksonException;

/**
 * One stored event.
 *
 * @param index its place in the log
 * @param type its stable name, such as {@code accounts.HoldPlaced}
 * @param at when it was recorded: RFC 3339, UTC
 * @param payload what it says, exactly as it is stored; as a text where that is not JSON, as only an edit makes it
 * @param hash its leaf: the hash of everything that is stored of it
 */
public record EventView(
        long index,
        String type,
        String aggregateId,
        long sequence,
        String at,
        @JsonRawValue String payload,
        Hash hash) {

    static EventView of(ExactEvent event, Hash leaf) {
        return new EventView(
                event.globalIndex(),
                event.payloadType(),
                event.aggregateIdentifier(),
                event.sequenceNumber(),
                event.timeStamp(),
                json(event.payload()),
                leaf);
    }

    private static String json(String payload) {
        try {
            return SealJson.mapper().readTree(payload).isMissingNode() ? "null" : payload;
        } catch (JacksonException e) {
            return SealJson.mapper().writeValueAsString(payload);
        }
    }
}
