package ledger.query.clearing;

import java.io.Serializable;

/** A participant has one position in a cycle. */
record PositionKey(String cycle, String participantId) implements Serializable {}
