/** Payments as people read them: how far each has come, and what happened to it, in sentences. */
@NullMarked
package ledger.query.dashboard.payments;

import org.jspecify.annotations.NullMarked;
