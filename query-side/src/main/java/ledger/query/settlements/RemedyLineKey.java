package ledger.query.settlements;

import java.io.Serializable;

/** In an attempt to settle a cycle, each part, and round of an unwind, is told of a participant once. */
record RemedyLineKey(String cycle, int attempt, RemedyPart part, int round, String participantId)
        implements Serializable {}
