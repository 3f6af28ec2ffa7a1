/** A drawer instead of a concept. */
@NullMarked
package counterexamples.command.util;

import org.jspecify.annotations.NullMarked;
