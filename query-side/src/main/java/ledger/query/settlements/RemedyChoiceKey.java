package ledger.query.settlements;

import java.io.Serializable;

/** In an attempt to settle a cycle one remedy is chosen. */
record RemedyChoiceKey(String cycle, int attempt) implements Serializable {}
