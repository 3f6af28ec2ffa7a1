/** Carries on the payments that need not wait any longer. */
@NullMarked
package ledger.saga.queue;

import org.jspecify.annotations.NullMarked;
