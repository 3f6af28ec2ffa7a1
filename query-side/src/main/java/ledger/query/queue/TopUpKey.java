package ledger.query.queue;

import java.io.Serializable;

/** A participant is named once in a deadlock. */
record TopUpKey(long foundIndex, String participantId) implements Serializable {}
