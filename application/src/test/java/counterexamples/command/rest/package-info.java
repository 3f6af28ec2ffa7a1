/** Counterexamples at the edge. */
@NullMarked
package counterexamples.command.rest;

import org.jspecify.annotations.NullMarked;
