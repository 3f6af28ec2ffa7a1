package counterexamples.command;

import counterexamples.application.Wiring;

/** Counterexample: a side that sees the application. */
record BackwardLooking(Wiring wiring) {}
