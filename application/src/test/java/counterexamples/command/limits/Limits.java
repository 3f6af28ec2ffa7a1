package counterexamples.command.limits;

/** Counterexample: the other half of a circle. */
public final class Limits {}
