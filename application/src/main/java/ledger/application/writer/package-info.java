/** Wires the write path: aggregates, saga, command bus and the one writer, and checks the wiring at start-up. */
@NullMarked
package ledger.application.writer;

import org.jspecify.annotations.NullMarked;
