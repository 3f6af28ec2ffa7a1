/** The way of a payment, told step by step. */
@NullMarked
package ledger.saga.payments;

import org.jspecify.annotations.NullMarked;
