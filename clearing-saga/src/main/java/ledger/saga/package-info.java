/** Carries a payment from its hold to its end, and compensates. */
@NullMarked
package ledger.saga;

import org.jspecify.annotations.NullMarked;
