/** A house built alike in which every rule is broken, so that each fence is seen to bite. */
@NullMarked
package counterexamples;

import org.jspecify.annotations.NullMarked;
