/** Counterexamples of the query side. */
@NullMarked
package counterexamples.query;

import org.jspecify.annotations.NullMarked;
