package counterexamples.query;

import org.axonframework.commandhandling.gateway.CommandGateway;

/** Counterexample: a view that sends commands. */
record CommandingProjection(CommandGateway gateway) {}
