package counterexamples.command.util;

/** Counterexample: it lies in a drawer. */
final class Drawer {}
