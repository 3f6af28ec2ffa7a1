package counterexamples.command.rest;

import counterexamples.command.accounts.GamblingAccount;

/** Counterexample: an edge that touches an aggregate. */
public record GraspingController(GamblingAccount account) {}
