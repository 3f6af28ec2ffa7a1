/** What nobody may look at. */
@NullMarked
package counterexamples.application;

import org.jspecify.annotations.NullMarked;
