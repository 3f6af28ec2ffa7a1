package counterexamples.command;

import counterexamples.command.rest.GraspingController;

/** Counterexample: a decision that leans on the edge. */
record EdgeLeaning(GraspingController controller) {}
