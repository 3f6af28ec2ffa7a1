/** What became of a payment, for everyone who may know. */
@NullMarked
package ledger.query.payments;

import org.jspecify.annotations.NullMarked;
