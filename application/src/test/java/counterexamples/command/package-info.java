/** Counterexamples of the command side. */
@NullMarked
package counterexamples.command;

import org.jspecify.annotations.NullMarked;
