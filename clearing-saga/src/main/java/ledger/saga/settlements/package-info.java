/** Carries the settlement of a cycle: reserve all, then move all, or nothing. */
@NullMarked
package ledger.saga.settlements;

import org.jspecify.annotations.NullMarked;
