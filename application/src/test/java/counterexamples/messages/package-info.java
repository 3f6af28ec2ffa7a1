/** Counterexamples among the messages. */
@NullMarked
package counterexamples.messages;

import org.jspecify.annotations.NullMarked;
