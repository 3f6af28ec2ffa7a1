package counterexamples.application;

/** Counterexample: the application, seen from below. */
public final class Wiring {}
