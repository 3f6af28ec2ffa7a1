/** The fences of the house as tests; each is shown to bite by a counterexample. */
@NullMarked
package ledger.application.architecture;

import org.jspecify.annotations.NullMarked;
