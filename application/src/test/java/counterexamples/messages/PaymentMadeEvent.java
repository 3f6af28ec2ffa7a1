package counterexamples.messages;

/** Counterexample: a name that says what the tense should. */
record PaymentMadeEvent(long amount) {}
