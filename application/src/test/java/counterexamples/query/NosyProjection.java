package counterexamples.query;

import counterexamples.command.accounts.RoundAndRound;

/** Counterexample: a view that sees the deciding side. */
record NosyProjection(RoundAndRound limits) {}
