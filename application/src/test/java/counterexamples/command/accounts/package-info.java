/** Counterexamples among aggregates. */
@NullMarked
package counterexamples.command.accounts;

import org.jspecify.annotations.NullMarked;
