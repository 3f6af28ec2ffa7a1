package counterexamples.command.limits;

import counterexamples.command.accounts.RoundAndRound;

/** Counterexample: a name from a pattern, and one half of a circle. */
record PaymentService(RoundAndRound next) {}
