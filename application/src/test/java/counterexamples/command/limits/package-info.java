/** Counterexamples that go in circles. */
@NullMarked
package counterexamples.command.limits;

import org.jspecify.annotations.NullMarked;
