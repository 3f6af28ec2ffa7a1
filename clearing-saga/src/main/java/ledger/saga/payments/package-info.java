/** The way of a payment, from the hold on the debtor's account to its end. */
@NullMarked
package ledger.saga.payments;

import org.jspecify.annotations.NullMarked;
