package counterexamples.command.accounts;

import counterexamples.command.limits.Limits;

/** Counterexample: one half of a circle. */
public record RoundAndRound(Limits limits) {}
