package counterexamples.command.unmarked;

/** Counterexample: its package does not say whether values may be null. */
record Unmarked(String value) {}
