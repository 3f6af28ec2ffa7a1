package ledger.query.settlements;

import java.io.Serializable;

/** A participant has one line in an attempt to settle a cycle. */
record SettlementLineKey(String cycle, int attempt, String participantId) implements Serializable {}
